namespace DataCite.Client;

/// <summary>The names that an audit has met, each kept once, so that everything else can hold a number.</summary>
internal sealed class RepositoryNames
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly HashSet<int> _own = [];
    private readonly HashSet<int> _registered = [];
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);

    public string this[int number] => _names[number];

    /// <summary>The prefixes of the DOIs of the repository.</summary>
    public IReadOnlyCollection<string> Prefixes => _prefixes;

    public bool IsOwn(string key) => _numbers.TryGetValue(key, out var number) && _own.Contains(number);

    /// <summary>Whether it is a DOI of the repository that is no draft.</summary>
    public bool IsRegistered(int number) => _registered.Contains(number);

    /// <summary>The number of any name.</summary>
    public int NumberOf(string key)
    {
        if (_numbers.TryGetValue(key, out var known))
            return known;
        _names.Add(key);
        return _numbers[key] = _names.Count - 1;
    }

    /// <summary>Takes note of a DOI of the repository.</summary>
    public int Add(AuditRow row)
    {
        var number = NumberOf(row.Name.Key);
        _own.Add(number);
        _prefixes.Add(row.Name.Prefix);
        if (row.IsRegistered)
            _registered.Add(number);
        return number;
    }
}
