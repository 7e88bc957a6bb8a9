using System.Globalization;

namespace DataCite.Client;

/// <summary>Which usage reports a list holds. Filters that are set apply together.</summary>
public sealed record UsageReportQuery
{
    /// <summary>Account id of the repository that the reports are about; case does not matter.</summary>
    public string? RepositoryId { get; init; }

    /// <summary>Who made the report, exactly as it stands there: an account id or any name.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>The year that the report is about.</summary>
    public int? Year { get; init; }

    /// <summary>Whether there are several filters, of which the server takes only one.</summary>
    public bool IsCombined => new[] { RepositoryId is not null, CreatedBy is not null, Year is not null }.Count(static isSet => isSet) > 1;

    /// <summary>The list of reports.</summary>
    /// <exception cref="ArgumentException">While a page is asked for: a filter cannot be used.</exception>
    internal RowList<UsageReport> ToList() => new()
    {
        Path = "reports",
        Name = "the list of usage reports",
        Query = Filters,
        Read = (row, context) => UsageReportReader.ReadRow(row, context) with { RepositoryId = RepositoryId?.Trim().ToLowerInvariant() },
        NameOf = static report => report.Id,
        Fits = Fits,
        Narrowing = "Narrow the list to a repository, a year, or who made the reports.",
        RowsMember = "reports",
        // Another service behind the same host: it does not say whom it takes the caller for.
        RequiresLogin = false,
    };

    // The server takes the first of several and ignores the others (facts §4.7). A repository cannot be found in the rows, the rest can.
    internal UrlQuery Filters()
    {
        var repository = RepositoryId is { } id ? FilterValue.Repository(id, nameof(RepositoryId)) : null;
        var creator = CreatedBy is { } name ? FilterValue.Filled(name, nameof(CreatedBy)) : null;
        if (Year is not (null or (>= 1000 and <= 9999)))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{nameof(Year)} {Year} cannot be used: it is not a year of four digits."), nameof(Year));
        if (repository is not null)
            return new UrlQuery().Add("client-id", repository);
        return creator is not null ? new UrlQuery().Add("created-by", creator) : new UrlQuery().Add("year", Year);
    }

    private bool Fits(UsageReport report)
        => (CreatedBy is null || RepositoryId is null || string.Equals(report.CreatedBy, CreatedBy, StringComparison.Ordinal))
            && (Year is null || (RepositoryId is null && CreatedBy is null) || report.Year == Year);
}
