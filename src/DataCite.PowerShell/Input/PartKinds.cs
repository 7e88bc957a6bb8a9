using System.Collections;
using System.Management.Automation;
using System.Text.Json.Nodes;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Input;

/// <summary>The parts of a record that can be given on a command line, and what their texts look like.</summary>
internal static class PartKinds
{
    public static PartKind<TitleEntry> Title { get; } = new("titles", static r => r.Titles, static text => new TitleEntry(text));

    /// <summary><c>Doe, Jane</c>, <c>Example University</c>, <c>Doe, Jane &lt;https://orcid.org/…&gt;</c>.</summary>
    public static PartKind<Creator> Creator { get; } = new("creators", static r => r.Creators, AgentBuilder.Parse);

    /// <summary><c>DataCurator: Doe, Jane</c>.</summary>
    public static PartKind<Contributor> Contributor { get; } = new(
        "contributors", static r => r.Contributors,
        static text =>
        {
            var (type, name) = SplitTerm(Vocabularies.ContributorType, text, "DataCurator: Doe, Jane");
            return AgentBuilder.AsContributor(AgentBuilder.Parse(name), type);
        });

    /// <summary>Keywords.</summary>
    public static PartKind<SubjectEntry> Subject { get; } = new("subjects", static r => r.Subjects, static text => new SubjectEntry(text));

    /// <summary>Abstracts.</summary>
    public static PartKind<DescriptionEntry> Description { get; } = new(
        "descriptions", static r => r.Descriptions, static text => new DescriptionEntry { Description = text, DescriptionType = "Abstract" });

    /// <summary><c>Collected: 2024-02-01/2024-03-31</c>.</summary>
    public static PartKind<DateEntry> Date { get; } = new(
        "dates", static r => r.Dates,
        static text =>
        {
            var (type, date) = SplitTerm(Vocabularies.DateType, text, "Issued: 2024-02-01");
            return DateBuilder.Create(date, type);
        });

    /// <summary>A licence by its id, name or address, or a statement.</summary>
    public static PartKind<RightsEntry> Rights { get; } = new("rightsList", static r => r.RightsList, RightsBuilder.Parse);

    /// <summary><c>IsSupplementTo: 10.5072/article</c>.</summary>
    public static PartKind<RelatedIdentifierEntry> RelatedIdentifier { get; } = new(
        "relatedIdentifiers", static r => r.RelatedIdentifiers,
        static text =>
        {
            var (relation, identifier) = SplitTerm(Vocabularies.RelationType, text, "IsSupplementTo: 10.5072/article");
            return RelatedIdentifierBuilder.Create(identifier, relation);
        });

    /// <summary><c>Example Foundation &lt;https://ror.org/…&gt;</c>.</summary>
    public static PartKind<FundingReference> Funding { get; } = new("fundingReferences", static r => r.FundingReferences, FundingBuilder.Parse);

    /// <summary>A name, or latitude and longitude: <c>49.2827, -123.1207</c>.</summary>
    public static PartKind<GeoLocation> GeoLocation { get; } = new("geoLocations", static r => r.GeoLocations, GeoLocationBuilder.Parse);

    /// <summary><c>Example University &lt;https://ror.org/…&gt;</c>; a part of creators and contributors.</summary>
    public static PartKind<Affiliation> Affiliation { get; } = new("creators", static r => r.Creators[0].Affiliation, AffiliationBuilder.Parse)
    {
        InnerKey = "affiliation",
    };

    /// <summary>An identifier of a person or organisation whose form shows its scheme; a part of creators and contributors.</summary>
    public static PartKind<NameIdentifierEntry> NameIdentifier { get; } = new(
        "creators", static r => r.Creators[0].NameIdentifiers, static text => NameIdentifierBuilder.Create(text))
    {
        InnerKey = "nameIdentifiers",
    };

    /// <summary>The publisher, of which a record has one.</summary>
    public static Publisher ReadPublisher(object? value) => PowerShellJson.Plain(value) switch
    {
        Publisher publisher => publisher,
        null => PublisherBuilder.Parse(string.Empty),
        string text => PublisherBuilder.Parse(text),
        var keys and (IDictionary or PSObject) => DoiRecord.Parse(
            new JsonObject { ["publisher"] = JsonNode.Parse(PowerShellJson.Write(keys).Span) }.ToJsonString()).Publisher!,
        var other => throw new CmdletInputException(
            ErrorIds.MetadataUnreadable, ErrorCategory.InvalidType, $"A {other.GetType().Name} does not describe a publisher.",
            "Give its name, also as 'Example Repository <https://ror.org/…>', or a hashtable with name and publisherIdentifier."),
    };

    /// <summary>The term before the colon and the text behind it. A text that does not say what it is would be guessed at.</summary>
    private static (string Term, string Text) SplitTerm(Vocabulary vocabulary, string text, string example)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (term, rest) = colon < 0 ? (string.Empty, text.Trim()) : (text[..colon].Trim(), text[(colon + 1)..].Trim());
        if (vocabulary.Match(term) is { } known && rest.Length > 0)
            return (known, rest);
        // A word in the place of the term is a mistyped one; anything else lacks it (https://…, a name).
        var isWord = term.Length > 0 && term.All(char.IsAsciiLetter) && !rest.StartsWith("//", StringComparison.Ordinal);
        if (isWord && vocabulary.Match(term) is null)
            ControlledTerm.Parse(vocabulary, term);
        throw new MetadataValueException(
            vocabulary.Name, text, $"'{PrintableText.Of(text)}' does not say its {vocabulary.Name}. Write '{example}', or use the builder cmdlet or a hashtable.",
            FindingCodes.MandatoryMissing);
    }
}
