using System.Globalization;
using DataCite.Metadata;

namespace DataCite.PowerShell.Input;

/// <summary>The metadata that is given with parameters of its own. It wins over what the input says.</summary>
internal sealed record DescribedBy
{
    /// <summary>The parameters that describe a resource.</summary>
    public static IReadOnlyList<string> Parameters { get; } =
    [
        "Url", "Title", "Creator", "Publisher", "PublicationYear", "ResourceType", "ResourceTypeText", "Description", "Subject", "Contributor", "Date",
        "Language", "Version", "Rights", "RelatedIdentifier", "Funding", "GeoLocation", "Size", "Format",
    ];

    public IReadOnlyList<TitleEntry>? Titles { get; init; }

    public IReadOnlyList<Creator>? Creators { get; init; }

    public Publisher? Publisher { get; init; }

    public string? PublicationYear { get; init; }

    public string? ResourceType { get; init; }

    public string? ResourceTypeText { get; init; }

    public string? Url { get; init; }

    public IReadOnlyList<DescriptionEntry>? Descriptions { get; init; }

    public IReadOnlyList<SubjectEntry>? Subjects { get; init; }

    public IReadOnlyList<Contributor>? Contributors { get; init; }

    public IReadOnlyList<DateEntry>? Dates { get; init; }

    public string? Language { get; init; }

    public string? Version { get; init; }

    public IReadOnlyList<RightsEntry>? Rights { get; init; }

    public IReadOnlyList<RelatedIdentifierEntry>? RelatedIdentifiers { get; init; }

    public IReadOnlyList<FundingReference>? Funding { get; init; }

    public IReadOnlyList<GeoLocation>? GeoLocations { get; init; }

    public IReadOnlyList<string>? Sizes { get; init; }

    public IReadOnlyList<string>? Formats { get; init; }

    private int? Year => int.TryParse(PublicationYear, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    /// <summary>
    /// The record with this said of it. What would change the state is taken out: metadata is data, and publishes nothing.
    /// </summary>
    public DoiRecord ApplyTo(DoiRecord record)
    {
        var plain = record.CopyForNew();
        plain.SpellAffiliations();
        // T13: the keys of older records are those of today, and only their version stands in the way.
        if (VersionOf(plain) is { } version && IsRetired(version))
            plain.SchemaVersion = MetadataSchema.Namespace;
        // Text that is no number cannot be said with a typed property; validation names it.
        if (PublicationYear is { } year && Year is null)
            plain.SetYearText(year);
        Set(Titles, list => plain.Titles = list);
        Set(Creators, list => plain.Creators = list);
        if (Publisher is not null)
            plain.Publisher = Publisher;
        if (Year is { } number)
            plain.PublicationYear = number;
        if (ResourceType is { } type)
            (plain.Types ??= new ResourceTypes()).ResourceTypeGeneral = Vocabularies.ResourceTypeGeneral.Match(type) ?? type;
        if (ResourceTypeText is { } typeText)
            (plain.Types ??= new ResourceTypes()).ResourceType = typeText;
        Set(Url, text => plain.Url = text);
        Set(Descriptions, list => plain.Descriptions = list);
        Set(Subjects, list => plain.Subjects = list);
        Set(Contributors, list => plain.Contributors = list);
        Set(Dates, list => plain.Dates = list);
        Set(Language, text => plain.Language = text);
        Set(Version, text => plain.Version = text);
        Set(Rights, list => plain.RightsList = list);
        Set(RelatedIdentifiers, list => plain.RelatedIdentifiers = list);
        Set(Funding, list => plain.FundingReferences = list);
        Set(GeoLocations, list => plain.GeoLocations = list);
        Set(Sizes, list => plain.Sizes = list);
        Set(Formats, list => plain.Formats = list);
        return plain;
    }

    private static bool IsRetired(string version)
        => MetadataSchema.RetiredVersions.Any(retired => version.StartsWith(retired, StringComparison.Ordinal));

    // What is not given stays untouched, to the byte.
    private static void Set<T>(IReadOnlyList<T>? values, Action<List<T>> set)
    {
        if (values is not null)
            set([.. values]);
    }

    private static void Set(string? text, Action<string> set)
    {
        if (text is not null)
            set(text);
    }

    private static string? VersionOf(DoiRecord record)
    {
        try
        {
            return record.SchemaVersion;
        }
        catch (MetadataFormatException)
        {
            // No text; validation names it.
            return null;
        }
    }
}
