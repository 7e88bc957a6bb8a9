using System.Collections.Frozen;

namespace DataCite.Client;

/// <summary>How the server counts by one thing.</summary>
/// <param name="Name">What it is asked for.</param>
/// <param name="Key">The member of <c>meta</c> that holds the counts.</param>
// Facts §2.4; for titles T41.
internal sealed record DoiFacet(string Name, string Key)
{
    private const int Top = 10;

    // The server lists publication years from this one on.
    private const int FirstYear = 2010;

    private static readonly FrozenDictionary<DoiGrouping, DoiFacet> All = new Dictionary<DoiGrouping, DoiFacet>
    {
        [DoiGrouping.State] = new("states", "states") { Limit = null, HasOneValue = true },
        [DoiGrouping.CreatedYear] = new("created", "created") { HasOneValue = true, IsByTime = true },
        [DoiGrouping.CreatedMonth] = new("created_by_month", "createdByMonth") { HasOneValue = true, IsByTime = true },
        [DoiGrouping.RegisteredYear] = new("registered", "registered") { HasOneValue = true, IsByTime = true },
        [DoiGrouping.PublicationYear] = new("published", "published") { HasOneValue = true, IsByTime = true },
        [DoiGrouping.ResourceType] = new("resource_types", "resourceTypes") { Limit = null, HasOneValue = true },
        // With those that are in no group: it costs the same.
        [DoiGrouping.License] = new("licenses_with_missing", "licensesWithMissing") { Limit = null },
        [DoiGrouping.OpenLicense] = new("open_licenses", "openLicenses") { Limit = null, HasOneValue = true },
        [DoiGrouping.SchemaVersion] = new("schema_versions", "schemaVersions") { HasOneValue = true },
        [DoiGrouping.Subject] = new("subjects", "subjects") { HasSpoiltTitles = true },
        [DoiGrouping.FieldOfScience] = new("fields_of_science", "fieldsOfScience"),
        [DoiGrouping.Affiliation] = new("affiliations", "affiliations"),
        [DoiGrouping.Author] = new("authors", "authors"),
        [DoiGrouping.Contributor] = new("creators_and_contributors", "creatorsAndContributors"),
        [DoiGrouping.Funder] = new("funders", "funders") { Limit = 200 },
        [DoiGrouping.Repository] = new("clients", "clients") { HasOneValue = true },
        [DoiGrouping.Provider] = new("providers", "providers") { HasOneValue = true },
        [DoiGrouping.Prefix] = new("prefixes", "prefixes") { HasOneValue = true, HasSpoiltTitles = true },
        [DoiGrouping.Certificate] = new("certificates", "certificates") { HasSpoiltTitles = true },
        [DoiGrouping.ClientType] = new("client_types", "clientTypes") { Limit = null, HasOneValue = true },
        [DoiGrouping.LinkCheckStatus] = new("link_checks_status", "linkChecksStatus") { HasOneValue = true },
        [DoiGrouping.Language] = new("languages", "languages") { HasOneValue = true },
        [DoiGrouping.RegistrationAgency] = new("registration_agencies", "registrationAgencies") { HasOneValue = true },
        [DoiGrouping.Citations] = Sums("citations", "citation_count", "citationCount", "Citations"),
        [DoiGrouping.Views] = Sums("views", "view_count", "viewCount", "Views"),
        [DoiGrouping.Downloads] = Sums("downloads", "download_count", "downloadCount", "Downloads"),
        [DoiGrouping.TotalCitations] = Sum("citation_count", "citationCount", "Citations"),
        [DoiGrouping.TotalViews] = Sum("view_count", "viewCount", "Views"),
        [DoiGrouping.TotalDownloads] = Sum("download_count", "downloadCount", "Downloads"),
        [DoiGrouping.TotalContentUrls] = Sum("content_url_count", "contentUrlCount", "ContentUrls"),
        // It comes with the types of these DOIs only.
        [DoiGrouping.TotalOpenLicenses] = Sum("open_licenses", "openLicensesCount", "Dois"),
    }.ToFrozenDictionary();

    /// <summary>How many groups the server gives at most; null for all that there are.</summary>
    public int? Limit { get; private init; } = Top;

    /// <summary>Whether a DOI is in one group at most, so that the counts can be compared with the total.</summary>
    public bool HasOneValue { get; private init; }

    /// <summary>Whether the groups are times, of which the newest come, and not those with the highest counts.</summary>
    public bool IsByTime { get; private init; }

    /// <summary>Whether the titles are changed ids: the id is shown instead.</summary>
    public bool HasSpoiltTitles { get; private init; }

    /// <summary>Whether it is a single number.</summary>
    public bool IsNumber { get; private init; }

    /// <summary>What is counted.</summary>
    public string Unit { get; private init; } = "Dois";

    /// <summary>What the sum of all groups is asked for; null where that is the total of the list.</summary>
    public string? TotalName { get; private init; }

    /// <summary>The member of <c>meta</c> with the sum of all groups; null where that is the total of the list.</summary>
    public string? TotalKey { get; private init; }

    /// <summary>How the server counts by something.</summary>
    /// <exception cref="ArgumentException">It cannot be counted by.</exception>
    public static DoiFacet Of(DoiGrouping by)
        => All.GetValueOrDefault(by) ?? throw new ArgumentException($"DOIs cannot be counted by '{by}'.", nameof(by));

    /// <summary>How many groups come at most in a year.</summary>
    public int? LimitIn(int year) => Key == "published" ? year - FirstYear + 1 : Limit;

    private static DoiFacet Sums(string name, string totalName, string totalKey, string unit)
        => new(name, name) { HasOneValue = true, IsByTime = true, Unit = unit, TotalName = totalName, TotalKey = totalKey };

    private static DoiFacet Sum(string name, string key, string unit) => new(name, key) { IsNumber = true, Unit = unit };
}
