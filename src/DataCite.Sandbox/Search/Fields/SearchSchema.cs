namespace DataCite.Sandbox.Search.Fields;

/// <summary>The fields of an index, and those that a query without a field name looks into.</summary>
internal sealed class SearchSchema
{
    private readonly Dictionary<string, SearchField> _fields;

    /// <summary>Describes an index.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="defaultFields">Names of fields, and the weight of a hit in them; a name without a field is ignored.</param>
    public SearchSchema(IEnumerable<SearchField> fields, params (string Name, double Boost)[] defaultFields)
    {
        _fields = fields.ToDictionary(field => field.Name);
        DefaultFields =
        [
            .. defaultFields.Where(field => _fields.ContainsKey(field.Name)).Select(field => (_fields[field.Name], field.Boost)),
        ];
    }

    /// <summary>The fields that are searched when a query names none, and their weights.</summary>
    public IReadOnlyList<(SearchField Field, double Boost)> DefaultFields { get; }

    /// <summary>The fields of a name that may hold wildcards, <c>titles.*</c>; none when no field has the name.</summary>
    public IReadOnlyList<SearchField> Find(string name)
    {
        if (_fields.TryGetValue(name, out var field))
            return [field];
        if (!name.Contains('*'))
            return [];
        var pattern = WildcardPattern.Parse(name);
        return [.. _fields.Values.Where(candidate => pattern.Matches(candidate.Name, ignoreCase: false))];
    }

    /// <summary>The fields whose presence the existence of <paramref name="name"/> means: the field, or all parts of an object.</summary>
    public IReadOnlyList<SearchField> FindWithParts(string name)
    {
        var fields = Find(name);
        return fields.Count > 0 ? fields : [.. _fields.Values.Where(field => field.Name.StartsWith(name + ".", StringComparison.Ordinal))];
    }
}
