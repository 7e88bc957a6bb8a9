namespace DataCite.Sandbox.Search.Facets;

/// <summary>
/// Counts in how many documents each term occurs. Terms are looked up as they come, character by character, and only a new one is kept as
/// a string: counting a million documents leaves nothing behind but the terms.
/// </summary>
internal sealed class TermCounts
{
    private int[] _buckets = new int[64];
    private Entry[] _entries = new Entry[48];
    private int _count;

    /// <summary>Counts a term of a document; a document's second and later occurrences do not count.</summary>
    /// <param name="term">The term.</param>
    /// <param name="document">The document's number, from 1 on; it differs from that of the document before.</param>
    /// <returns>Where the term is kept, for <see cref="KeyAt"/>, and whether it was not known before.</returns>
    public (int Index, bool IsNew) Add(ReadOnlySpan<char> term, int document)
    {
        var hash = string.GetHashCode(term);
        for (var index = _buckets[hash & (_buckets.Length - 1)] - 1; index >= 0; index = _entries[index].Next - 1)
        {
            ref var entry = ref _entries[index];
            if (entry.Hash != hash || !term.SequenceEqual(entry.Key))
                continue;
            if (entry.LastDocument != document)
            {
                entry.LastDocument = document;
                entry.Count++;
            }

            return (index, false);
        }

        if (_count == _entries.Length)
            Grow();
        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[_count] = new(term.ToString(), hash, bucket) { Count = 1, LastDocument = document };
        bucket = ++_count;
        return (_count - 1, true);
    }

    /// <summary>The term at an index that <see cref="Add"/> returned.</summary>
    public string KeyAt(int index) => _entries[index].Key;

    /// <summary>The most frequent terms first, equally frequent ones in the order of their characters.</summary>
    public IEnumerable<(string Key, int Count, int Index)> Top(int size)
        => Enumerable.Range(0, _count)
            .Select(index => (_entries[index].Key, _entries[index].Count, index))
            .OrderByDescending(term => term.Count)
            .ThenBy(term => term.Key, StringComparer.Ordinal)
            .Take(size);

    /// <summary>How often all terms together were counted, those left out of <see cref="Top"/> included.</summary>
    public int Total() => Enumerable.Range(0, _count).Sum(index => _entries[index].Count);

    private void Grow()
    {
        Array.Resize(ref _entries, _entries.Length * 2);
        _buckets = new int[_buckets.Length * 2];
        for (var index = 0; index < _count; index++)
        {
            ref var bucket = ref _buckets[_entries[index].Hash & (_buckets.Length - 1)];
            _entries[index].Next = bucket;
            bucket = index + 1;
        }
    }

    private struct Entry(string key, int hash, int next)
    {
        public readonly string Key = key;
        public readonly int Hash = hash;
        public int Next = next;
        public int Count;
        public int LastDocument;
    }
}
