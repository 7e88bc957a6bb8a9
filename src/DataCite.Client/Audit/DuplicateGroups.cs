namespace DataCite.Client;

/// <summary>The DOIs that look like the same resource.</summary>
internal sealed class DuplicateGroups(RepositoryNames names)
{
    private readonly Dictionary<UInt128, int> _first = [];
    private readonly Dictionary<UInt128, List<int>> _groups = [];

    /// <summary>Takes note of a DOI; older ones come first.</summary>
    public void Add(int number, UInt128 key)
    {
        if (_first.TryAdd(key, number))
            return;
        if (!_groups.TryGetValue(key, out var group))
            _groups[key] = group = [_first[key]];
        group.Add(number);
    }

    /// <summary>Groups of two or more, the oldest of each first.</summary>
    public IEnumerable<(UInt128 Key, IReadOnlyList<string> Names)> Find()
        => _groups.Select(group => (group.Key, (IReadOnlyList<string>)[.. group.Value.Select(number => names[number])])).OrderBy(static group => group.Item2[0], StringComparer.Ordinal);
}
