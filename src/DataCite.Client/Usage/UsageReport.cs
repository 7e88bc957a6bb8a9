namespace DataCite.Client;

/// <summary>
/// A usage report: how often the datasets of a repository were looked at and downloaded in one month, as somebody has counted it. All texts are as they
/// were sent in; any of them may be missing.
/// </summary>
public sealed record UsageReport
{
    /// <summary>The id of the report, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The repository, by account id. In a list it is known only where the list was asked for by it.</summary>
    public string? RepositoryId { get; init; }

    /// <summary>The year that it is about.</summary>
    public int? Year { get; init; }

    /// <summary>The month of that year, 1 to 12.</summary>
    public int? Month { get; init; }

    /// <summary>The first day, <c>2024-01-01</c>.</summary>
    public string? BeginDate { get; init; }

    /// <summary>The last day.</summary>
    public string? EndDate { get; init; }

    /// <summary>Who made it: an account id or any name.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>The day on which it was made.</summary>
    public string? Created { get; init; }

    /// <summary>Its name, such as <c>Dataset Master Report</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Its kind, such as <c>dsr</c>.</summary>
    public string? ReportId { get; init; }

    /// <summary>The version of the rules it was made by, such as <c>rd1</c>.</summary>
    public string? Release { get; init; }

    /// <summary>What is said about its completeness.</summary>
    public IReadOnlyList<string> Exceptions { get; init; } = [];

    /// <summary>How many compressed parts it came in; null in a list.</summary>
    public int? Parts { get; init; }

    /// <summary>The datasets; null in a list, where they do not come.</summary>
    public IReadOnlyList<UsageReportDataset>? Datasets { get; init; }
}
