using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell;

/// <summary>Words that people use for the values of parameters, and what they are called here.</summary>
internal static class EnumWords
{
    private static readonly Dictionary<Type, (string Word, string Name)[]> Words = new()
    {
        [typeof(DoiState)] =
        [
            ("Published", "Findable"), ("Public", "Findable"), ("Publish", "Findable"), ("Active", "Findable"), ("Visible", "Findable"),
            ("Reserved", "Draft"), ("New", "Draft"), ("Unpublished", "Draft"), ("Private", "Draft"),
            ("Hidden", "Registered"), ("Hide", "Registered"), ("Register", "Registered"), ("Withdrawn", "Registered"),
        ],
        [typeof(PrefixState)] =
        [
            ("Free", "WithoutRepository"), ("Unused", "WithoutRepository"), ("Available", "WithoutRepository"),
            ("Used", "WithRepository"), ("Assigned", "WithRepository"), ("InUse", "WithRepository"),
        ],
        [typeof(DoiSort)] =
        [
            ("Doi", "Name"), ("Id", "Name"), ("Modified", "Updated"), ("Changed", "Updated"), ("Newest", "Created"), ("Date", "Created"),
            ("Views", "ViewCount"), ("Downloads", "DownloadCount"), ("Citations", "CitationCount"), ("Score", "Relevance"),
        ],
        [typeof(RepositoryKind)] = [("Journal", "Periodical"), ("Igsn", "IgsnCatalog"), ("Raid", "RaidRegistry")],
        [typeof(SampleGroup)] = [("Client", "Repository"), ("Member", "Provider"), ("Type", "ResourceType")],
        [typeof(DoiGrouping)] =
        [
            ("Year", "PublicationYear"), ("Published", "PublicationYear"), ("Type", "ResourceType"), ("ResourceTypeGeneral", "ResourceType"), ("Licence", "License"),
            ("Rights", "License"), ("Keyword", "Subject"), ("Creator", "Author"), ("Person", "Author"), ("Client", "Repository"), ("RepositoryId", "Repository"),
            ("Member", "Provider"), ("ProviderId", "Provider"), ("RepositoryKind", "ClientType"), ("Agency", "RegistrationAgency"), ("LinkCheck", "LinkCheckStatus"),
            ("Ror", "Affiliation"), ("Funding", "Funder"), ("CitationCount", "TotalCitations"), ("ViewCount", "TotalViews"), ("DownloadCount", "TotalDownloads"),
        ],
        [typeof(RecordFeature)] =
        [
            ("Licence", "License"), ("Rights", "License"), ("Affiliation", "Ror"), ("Person", "Orcid"), ("Description", "Abstract"),
            ("Keyword", "Subject"), ("Funder", "Funding"), ("Relation", "RelatedIdentifier"), ("LandingPage", "Url"),
        ],
        [typeof(CitationFormat)] =
        [
            ("Bib", "Bibtex"), ("Latex", "Bibtex"), ("EndNote", "Ris"), ("Citeproc", "CslJson"), ("CiteprocJson", "CslJson"), ("Zotero", "CslJson"),
            ("Xml", "DataCiteXml"), ("Json", "DataCiteJson"), ("JsonLd", "SchemaOrg"), ("Crosscite", "CrossciteJson"), ("Bibliography", "Text"), ("Plain", "Text"),
        ],
    };

    // DataCite's resolver for DOIs once made them; the API does not.
    private static readonly string[] RdfFormats = ["Rdf", "RdfXml", "Rdf/Xml", "Turtle", "Ttl", "N3", "NTriples"];

    private static readonly string[] YearOrders = ["Year", "PublicationYear", "Published", "PublicationDate"];

    /// <summary>The value of a word that the transformation has let through. Parameters are text, since Tab explains no values of enums.</summary>
    public static T Value<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word);

    /// <summary>The value of a word, or null for none.</summary>
    public static T? Optional<T>(string? word)
        where T : struct, Enum => string.IsNullOrEmpty(word) ? null : Value<T>(word);

    /// <summary>The values of words; empty for none.</summary>
    public static IReadOnlyList<T> Values<T>(string[]? words)
        where T : struct, Enum => words is null ? [] : [.. words.Select(Value<T>)];

    /// <summary>What a word is called here, or why there is no such value; null where nothing is known of the word.</summary>
    public static string? Explain(Type type, string text, IReadOnlyList<string> allowed)
    {
        if (type == typeof(DoiSort) && YearOrders.Contains(text, StringComparer.OrdinalIgnoreCase))
            return $"'{PrintableText.Of(text)}' is not possible: DataCite cannot sort by publication year. Use Sort-Object PublicationYear.";
        if (type == typeof(CitationFormat) && RdfFormats.Contains(text, StringComparer.OrdinalIgnoreCase))
            return $"'{PrintableText.Of(text)}' is not possible: DataCite's API makes no RDF/XML and no Turtle. SchemaOrg is JSON-LD, which RDF programs read.";
        if (type == typeof(CitationFormat) && CitationStyles.IsCommon(text))
            return $"'{PrintableText.Of(text)}' is a style. Use -Style {text}.";
        var name = Words.GetValueOrDefault(type, []).FirstOrDefault(entry => entry.Word.Equals(text, StringComparison.OrdinalIgnoreCase)).Name;
        return name is not null && allowed.Contains(name) ? $"'{PrintableText.Of(text)}' is called {name} here." : null;
    }
}
