using System.Globalization;
using System.Text.Json.Nodes;
using DataCite.Metadata;

namespace DataCite.PowerShell.Minting;

/// <summary>The metadata that is given with parameters of its own. It wins over what the input says.</summary>
internal sealed record DescribedBy
{
    private static readonly string[] NeverSent = ["event", "mode"];

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
        var plain = Edit(record, node =>
        {
            foreach (var name in NeverSent)
                node.Remove(name);
            PlainAffiliations.MakeObjects(node);
            // A new DOI is described by the schema of today, which the client says (T13).
            if (MetadataSchema.RetiredVersions.Any(version => record.SchemaVersion?.StartsWith(version, StringComparison.Ordinal) is true))
                node.Remove("schemaVersion");
            // Text that is no number cannot be said with a typed property; validation names it.
            if (PublicationYear is { } year && Year is null)
                node["publicationYear"] = year;
        });

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

    private static DoiRecord Edit(DoiRecord record, Action<JsonObject> edit)
    {
        var node = JsonNode.Parse(record.ToUtf8Json(AttributeScope.Writable).Span)!.AsObject();
        edit(node);
        return DoiRecord.Parse(node.ToJsonString());
    }
}
