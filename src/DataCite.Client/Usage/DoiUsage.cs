namespace DataCite.Client;

/// <summary>The usage of a DOI over time, as DataCite counts it.</summary>
public sealed record DoiUsage
{
    /// <summary>The DOI.</summary>
    public required string Doi { get; init; }

    /// <summary>Views and downloads by month, the oldest first; only months that have some.</summary>
    public required IReadOnlyList<MonthlyUsage> Months { get; init; }

    /// <summary>Views, downloads and citations by year, the oldest first; only years that have some.</summary>
    public required IReadOnlyList<YearlyUsage> Years { get; init; }

    /// <summary>All views, as the record counts them; null where it does not say.</summary>
    public long? ViewCount { get; init; }

    /// <summary>All downloads, as the record counts them; null where it does not say.</summary>
    public long? DownloadCount { get; init; }

    /// <summary>All citations, as the record counts them; null where it does not say.</summary>
    public long? CitationCount { get; init; }

    /// <summary>How many entries were left out, since their month, year or number cannot be read.</summary>
    public int Unreadable { get; init; }
}
