namespace DataCite.Client;

/// <summary>One page of a list.</summary>
/// <param name="Rows">Its rows. Each row of the list comes once.</param>
/// <param name="Total">Rows in the whole list, as the server counts them.</param>
/// <typeparam name="T">What the list is of.</typeparam>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, long Total);
