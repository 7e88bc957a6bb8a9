namespace DataCite.Client;

// How the list is ordered and what its rows hold.
public sealed partial record DoiQuery
{
    /// <summary>
    /// The order. Null: by creation, oldest first; a list of any length can be read, with a cursor. With any other order only the first
    /// 10 000 rows can be read.
    /// </summary>
    public DoiSort? Sort { get; init; }

    /// <summary>Whether the order is turned round: newest, largest, last first.</summary>
    public bool Descending { get; init; }

    /// <summary>Rows in random order; no row comes twice.</summary>
    public bool Random { get; init; }

    /// <summary>A sample instead of the whole list: some rows of each bucket.</summary>
    public SampleGroup? SampleGroup { get; init; }

    /// <summary>Rows in each bucket of a sample.</summary>
    public int SampleSize { get; init; } = 1;

    /// <summary>Whether rows hold what otherwise only a single DOI shows: XML, prefix, suffix, usage over time, related DOIs.</summary>
    public bool Detail { get; init; }

    /// <summary>Whether rows leave out contributors, fundingReferences, relatedIdentifiers, geoLocations and subjects.</summary>
    public bool Compact { get; init; }

    /// <summary>The only attributes and relationships wanted, by their JSON names; empty for all. The DOI is always among them.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Whether the answer counts the DOIs by state, year, type and so on. Counting makes the answer much slower.</summary>
    public bool IncludeFacets { get; init; }

    /// <summary>The facets wanted, such as <c>states</c> or <c>client_types</c>; empty for the server's default set.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>Whether the rows come in an order that no cursor gives.</summary>
    internal bool NeedsPageNumbers => Sort is not null || Random || Descending;
}
