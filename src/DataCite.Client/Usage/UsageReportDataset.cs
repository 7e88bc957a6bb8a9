namespace DataCite.Client;

/// <summary>The usage of one dataset in a report. The counts are those of people and of machines together.</summary>
public sealed record UsageReportDataset
{
    /// <summary>Its DOI, or another identifier where it has none.</summary>
    public string? Doi { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>How often it was looked at or downloaded.</summary>
    public long Investigations { get; init; }

    /// <summary>In how many sessions it was looked at or downloaded.</summary>
    public long UniqueInvestigations { get; init; }

    /// <summary>How often it was downloaded.</summary>
    public long Requests { get; init; }

    /// <summary>In how many sessions it was downloaded.</summary>
    public long UniqueRequests { get; init; }

    /// <summary>Its publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>The platform that counted.</summary>
    public string? Platform { get; init; }

    /// <summary>What it is, such as <c>dataset</c>.</summary>
    public string? DataType { get; init; }

    /// <summary>The year of its publication.</summary>
    public string? YearOfPublication { get; init; }

    /// <summary>Its address.</summary>
    public string? Uri { get; init; }

    /// <summary>The counts as they came: each with its days, its kind, and whether a person or a machine used it.</summary>
    public IReadOnlyList<UsageReportInstance> Instances { get; init; } = [];
}
