using System.Collections.Frozen;

namespace DataCite.Metadata;

/// <summary>
/// Derives the types of other formats from a DataCite resource type, as the server does: from a free-text resourceType that is one of
/// Crossref's type names, else from resourceTypeGeneral.
/// </summary>
internal static class ResourceTypeDerivation
{
    private const string FallbackSchemaOrg = "CreativeWork";
    private const string FallbackCiteproc = "article";
    private const string FallbackBibtex = "misc";
    private const string FallbackRis = "GEN";

    /// <summary>resourceTypeGeneral → schema.org class and RIS type, where they are not the fallback.</summary>
    private static readonly FrozenDictionary<string, (string? SchemaOrg, string? Ris)> General =
        new Dictionary<string, (string?, string?)>(StringComparer.Ordinal)
        {
            ["Audiovisual"] = ("MediaObject", "MPCT"),
            ["Award"] = ("Grant", null),
            ["Book"] = ("Book", "BOOK"),
            ["BookChapter"] = ("Chapter", "CHAP"),
            ["Collection"] = ("Collection", null),
            ["ComputationalNotebook"] = ("SoftwareSourceCode", "COMP"),
            ["ConferencePaper"] = ("Article", "CPAPER"),
            ["ConferenceProceeding"] = ("Periodical", "CONF"),
            ["DataPaper"] = ("Article", null),
            ["Dataset"] = ("Dataset", "DATA"),
            ["Dissertation"] = ("Thesis", "THES"),
            ["Event"] = ("Event", null),
            ["Image"] = ("ImageObject", "FIGURE"),
            ["Journal"] = ("Periodical", null),
            ["JournalArticle"] = ("ScholarlyArticle", "JOUR"),
            ["PeerReview"] = ("Review", null),
            ["Poster"] = ("Poster", null),
            ["Presentation"] = ("PresentationDigitalDocument", "SLIDE"),
            ["Project"] = ("Project", null),
            ["Report"] = ("Report", "RRPT"),
            ["Service"] = ("Service", null),
            ["Software"] = ("SoftwareSourceCode", "COMP"),
            ["Sound"] = ("AudioObject", "SOUND"),
            ["Text"] = ("ScholarlyArticle", "RPRT"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>schema.org class → CSL and BibTeX type, where they are not the fallback.</summary>
    private static readonly FrozenDictionary<string, (string? Citeproc, string? Bibtex)> SchemaOrg =
        new Dictionary<string, (string?, string?)>(StringComparer.Ordinal)
        {
            ["Article"] = ("", "article"),
            ["AudioObject"] = ("song", null),
            ["Dataset"] = ("dataset", null),
            ["ImageObject"] = ("graphic", null),
            ["Poster"] = ("document", null),
            ["PresentationDigitalDocument"] = ("presentation", null),
            ["Report"] = ("report", null),
            ["ScholarlyArticle"] = ("article-journal", "article"),
            ["Thesis"] = ("thesis", "phdthesis"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Crossref's type names, which a free-text resourceType may be.</summary>
    private static readonly FrozenDictionary<string, (string? SchemaOrg, string? Citeproc, string? Bibtex, string? Ris)> Crossref =
        new Dictionary<string, (string?, string?, string?, string?)>(StringComparer.Ordinal)
        {
            ["Book"] = ("Book", "book", "book", "BOOK"),
            ["BookChapter"] = ("Chapter", "chapter", "inbook", "CHAP"),
            ["BookPart"] = (null, null, null, "CHAP"),
            ["BookSection"] = (null, "chapter", "inbook", "CHAP"),
            ["Component"] = ("CreativeWork", null, null, null),
            ["Dataset"] = ("Dataset", "dataset", null, "DATA"),
            ["Dissertation"] = ("Thesis", "thesis", "phdthesis", "THES"),
            ["EditedBook"] = ("Book", "book", "book", "BOOK"),
            ["JournalArticle"] = ("ScholarlyArticle", "article-journal", "article", "JOUR"),
            ["JournalIssue"] = ("PublicationIssue", null, null, null),
            ["JournalVolume"] = ("PublicationVolume", null, null, null),
            ["Monograph"] = ("Book", "book", "book", "BOOK"),
            ["Other"] = ("CreativeWork", null, null, "GEN"),
            ["PeerReview"] = ("Review", null, null, null),
            ["PostedContent"] = ("ScholarlyArticle", null, "article", null),
            ["Proceedings"] = (null, null, "proceedings", "CONF"),
            ["ProceedingsArticle"] = (null, "paper-conference", null, "CPAPER"),
            ["ReferenceBook"] = ("Book", null, "book", "BOOK"),
            ["ReferenceEntry"] = (null, "entry-dictionary", null, "DICT"),
            ["Report"] = ("Report", "report", "techreport", "RPRT"),
            ["Standard"] = (null, null, null, "STAND"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The types that the server derives.</summary>
    /// <param name="resourceTypeGeneral">A term of <see cref="Vocabularies.ResourceTypeGeneral"/>; anything else gives the
    /// fallback.</param>
    /// <param name="resourceType">The free-text type beside it, or null.</param>
    public static DerivedTypes Derive(string? resourceTypeGeneral, string? resourceType = null)
    {
        var general = resourceTypeGeneral is null ? default : General.GetValueOrDefault(resourceTypeGeneral);
        var crossref = resourceType is null ? default : Crossref.GetValueOrDefault(ToCamelCase(resourceType));

        var schemaOrg = crossref.SchemaOrg ?? general.SchemaOrg ?? FallbackSchemaOrg;
        var bySchemaOrg = SchemaOrg.GetValueOrDefault(schemaOrg);
        return new DerivedTypes(
            schemaOrg,
            crossref.Citeproc ?? bySchemaOrg.Citeproc ?? FallbackCiteproc,
            crossref.Bibtex ?? bySchemaOrg.Bibtex ?? FallbackBibtex,
            crossref.Ris ?? general.Ris ?? FallbackRis);
    }

    /// <summary>
    /// <c>journal_article</c> and <c>journal-article</c> become <c>JournalArticle</c>. Spaces stay: the server does not join words.
    /// </summary>
    private static string ToCamelCase(string text)
    {
        var camel = new System.Text.StringBuilder(text.Length);
        var wordStarts = true;
        foreach (var c in text)
        {
            if (c is '_' or '-')
            {
                wordStarts = true;
                continue;
            }

            camel.Append(wordStarts ? char.ToUpperInvariant(c) : c);
            wordStarts = false;
        }

        return camel.ToString();
    }
}
