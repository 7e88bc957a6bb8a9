namespace DataCite.Client;

/// <summary>One page of a list of prefixes.</summary>
/// <param name="Prefixes">Its rows, by name.</param>
/// <param name="Total">Rows in the whole list.</param>
public sealed record PrefixPage(IReadOnlyList<DataCitePrefix> Prefixes, long Total);
