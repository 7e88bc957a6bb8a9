namespace DataCite.Sandbox.Generation;

/// <summary>A reproducible source of choices for one record.</summary>
internal readonly record struct GeneratedTraits(ulong Hash)
{
    public static GeneratedTraits Of(int index, int seed) => new(Mix(((ulong)(uint)seed << 32) | (uint)index));

    /// <summary>A number from 0 to below <paramref name="choices"/>; each salt draws anew.</summary>
    public int Pick(int choices, uint salt) => (int)(Mix(Hash + (salt * 0x9E3779B97F4A7C15UL)) % (ulong)choices);

    // SplitMix64.
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
