using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace DataCite.Sandbox.Text;

/// <summary>
/// The query of a request as the server reads it: top-level keys may be written with dashes or underscores, brackets nest, the last
/// of two equal keys wins.
/// </summary>
internal sealed class QueryParameters
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public QueryParameters(string rawQuery)
    {
        foreach (var pair in rawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var key = PercentText.DecodeForm(equals < 0 ? pair : pair[..equals]);
            var value = equals < 0 ? string.Empty : PercentText.DecodeForm(pair[(equals + 1)..]);
            _values[Normalise(key)] = value;
        }
    }

    /// <summary>No parameters.</summary>
    public static QueryParameters None { get; } = new(string.Empty);

    /// <summary>All keys, with underscores at the top level.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => _values;

    /// <summary>The value of a parameter that is present and not blank.</summary>
    public string? this[string key] => _values.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>The value as it was sent, blank ones included.</summary>
    public string? Raw(string key) => _values.GetValueOrDefault(key);

    public bool Contains(string key) => _values.ContainsKey(key);

    /// <summary>Whether the value is exactly <c>true</c>.</summary>
    public bool IsTrue(string key) => _values.TryGetValue(key, out var value) && value == "true";

    public bool TryGet(string key, [NotNullWhen(true)] out string? value)
    {
        value = this[key];
        return value is not null;
    }

    /// <summary>The same parameters with one more, which replaces any of that name.</summary>
    public QueryParameters With(string key, string value)
    {
        var copy = new QueryParameters(string.Empty);
        foreach (var (known, text) in _values)
            copy._values[known] = text;
        copy._values[key] = value;
        return copy;
    }

    /// <summary>A comma separated list, or null when the parameter is absent or blank.</summary>
    public string[]? List(string key) => this[key]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Normalise(string key)
    {
        var bracket = key.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
            return key.Replace('-', '_');
        return new StringBuilder(key, 0, bracket, key.Length).Replace('-', '_').Append(key, bracket, key.Length - bracket).ToString();
    }
}
