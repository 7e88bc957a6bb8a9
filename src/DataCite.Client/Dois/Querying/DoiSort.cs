namespace DataCite.Client;

/// <summary>
/// Orders of a list (facts §2.1). Any of them is served for the first 10 000 rows only (facts §2.3). There is no order by publication
/// year: the server offers one, but its field is empty (T29).
/// </summary>
public enum DoiSort
{
    /// <summary>By DOI name.</summary>
    Name = 1,

    /// <summary>By time of creation.</summary>
    Created = 1 << 1,

    /// <summary>By time of the last change.</summary>
    Updated = 1 << 2,

    /// <summary>By title.</summary>
    Title = 1 << 3,

    /// <summary>By number of views.</summary>
    ViewCount = 1 << 4,

    /// <summary>By number of downloads.</summary>
    DownloadCount = 1 << 5,

    /// <summary>By number of citations.</summary>
    CitationCount = 1 << 6,

    /// <summary>By fitness to the query, best first; has no opposite.</summary>
    Relevance = 1 << 7,
}
