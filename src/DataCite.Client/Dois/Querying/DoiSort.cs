namespace DataCite.Client;

/// <summary>
/// Orders of a list. With any of them only the first 10 000 rows can be read. There is no order by publication year: the API has one, but
/// it sorts by a field that is empty.
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
