namespace DataCite.Client;

/// <summary>
/// Remembers which rows of a list came, so that each is delivered once. Only the last 65 000 to 130 000 of them are known, as 64-bit
/// hashes: a list of any length needs the same few megabytes. In practice a repeat comes soon after the row; a list that goes further back is
/// stopped by its cursor.
/// </summary>
internal sealed class RecentRows
{
    private const int MaxInGeneration = 65_536;
    private const ulong HashOffset = 14695981039346656037;
    private const ulong HashPrime = 1099511628211;

    private HashSet<ulong> _current = [];
    private HashSet<ulong> _former = [];

    /// <summary>Whether rows have been forgotten, so that an old one may look new.</summary>
    public bool HasForgotten { get; private set; }

    /// <summary>Takes note of a row; false when it has come before.</summary>
    /// <param name="name">Its name; upper and lower case of ASCII letters are the same, as in DOIs.</param>
    public bool Add(string name)
    {
        var hash = Hash(name);
        if (_current.Contains(hash) || _former.Contains(hash))
            return false;
        if (_current.Count == MaxInGeneration)
        {
            HasForgotten |= _former.Count > 0;
            (_current, _former) = (_former, _current);
            _current.Clear();
        }

        return _current.Add(hash);
    }

    /// <summary>Whether a row has come before, as far as that is remembered.</summary>
    public bool Contains(string name) => Hash(name) is var hash && (_current.Contains(hash) || _former.Contains(hash));

    // FNV-1a. That two rows share a hash happens in one of a hundred million lists of a million rows, and the count at its end shows it.
    private static ulong Hash(string name)
    {
        var hash = HashOffset;
        foreach (var c in name)
            hash = (hash ^ (char.IsAsciiLetterUpper(c) ? (uint)(c | 0x20) : c)) * HashPrime;
        return hash;
    }
}
