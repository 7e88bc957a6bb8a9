using System.Collections;

namespace DataCite.Sandbox;

/// <summary>Numbers by what was counted. No IDictionary: of one, ConvertTo-Json takes texts as keys only.</summary>
/// <param name="counts">The numbers, which do not change any more.</param>
internal sealed class CountsByKind<TKind>(Dictionary<TKind, long> counts) : IReadOnlyDictionary<TKind, long>
    where TKind : notnull
{
    public int Count => counts.Count;

    public IEnumerable<TKind> Keys => counts.Keys;

    public IEnumerable<long> Values => counts.Values;

    public long this[TKind key] => counts[key];

    public bool ContainsKey(TKind key) => counts.ContainsKey(key);

    public bool TryGetValue(TKind key, out long value) => counts.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<TKind, long>> GetEnumerator() => counts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
