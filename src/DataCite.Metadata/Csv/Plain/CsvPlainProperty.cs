using System.Runtime.CompilerServices;
using System.Text;

namespace DataCite.Metadata;

/// <summary>A property of a part of a record that becomes a cell.</summary>
/// <param name="name">Its name in the JSON.</param>
/// <param name="suffix">Its column; null where it has none: then it follows from other cells.</param>
/// <param name="test">Whether its text is kept.</param>
internal sealed class CsvPlainProperty(string name, string? suffix, CsvPlainTest test)
{
    private const int LongestRemembered = 100;

    private readonly byte[] _last = new byte[LongestRemembered];
    private int _lastLength;

    public byte[] Name { get; } = Encoding.UTF8.GetBytes(name);

    public string? Suffix => suffix;

    /// <summary>Whether a part without it is not kept.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Whether most parts have the same text: the last one that was kept is remembered.</summary>
    public bool Recurs { get; init; }

    /// <summary>Whether a text is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool IsKept(CsvPlainText text, ReadOnlySpan<byte> bytes)
    {
        if (text.IsEmpty)
            return !IsNeeded;
        if (!Recurs)
            return test(bytes);
        if (bytes.SequenceEqual(_last.AsSpan(0, _lastLength)))
            return true;
        if (!test(bytes))
            return false;
        if (bytes.Length <= LongestRemembered)
        {
            bytes.CopyTo(_last);
            _lastLength = bytes.Length;
        }

        return true;
    }
}
