using System.Collections.Frozen;

namespace DataCite.Sandbox.Dois.Writing;

/// <summary>What the server adds to <c>types</c> (facts §5.4).</summary>
/// <param name="SchemaOrg">The schema.org class.</param>
/// <param name="Citeproc">The CSL type; empty for some.</param>
/// <param name="Bibtex">The BibTeX entry type.</param>
/// <param name="Ris">The RIS type.</param>
internal sealed record TypeMapping(string SchemaOrg, string Citeproc, string Bibtex, string Ris);

/// <summary>The two tables of type mappings.</summary>
internal static class TypeMappings
{
    private static readonly TypeMapping CreativeWork = new("CreativeWork", "article", "misc", "GEN");

    private static readonly FrozenDictionary<string, TypeMapping> General = Parse(
        """
        Audiovisual MediaObject article misc MPCT
        Award Grant article misc GEN
        Book Book article misc BOOK
        BookChapter Chapter article misc CHAP
        Collection Collection article misc GEN
        ComputationalNotebook SoftwareSourceCode article misc COMP
        ConferencePaper Article - article CPAPER
        ConferenceProceeding Periodical article misc CONF
        DataPaper Article - article GEN
        Dataset Dataset dataset misc DATA
        Dissertation Thesis thesis phdthesis THES
        Event Event article misc GEN
        Image ImageObject graphic misc FIGURE
        Journal Periodical article misc GEN
        JournalArticle ScholarlyArticle article-journal article JOUR
        PeerReview Review article misc GEN
        Poster Poster document misc GEN
        Presentation PresentationDigitalDocument presentation misc SLIDE
        Project Project article misc GEN
        Report Report report misc RRPT
        Service Service article misc GEN
        Software SoftwareSourceCode article misc COMP
        Sound AudioObject song misc SOUND
        Text ScholarlyArticle article-journal article RPRT
        """);

    private static readonly FrozenDictionary<string, TypeMapping> Specific = Parse(
        """
        Dissertation Thesis thesis phdthesis THES
        JournalArticle ScholarlyArticle article-journal article JOUR
        Report Report report techreport RPRT
        Book Book book book BOOK
        EditedBook Book book book BOOK
        Monograph Book book book BOOK
        BookChapter Chapter chapter inbook CHAP
        """);

    /// <summary>The mapping of a free-text type if it has one, else that of the general type.</summary>
    public static TypeMapping For(string? general, string? specific)
    {
        if (specific is not null && Specific.TryGetValue(CamelCase(specific), out var mapping))
            return mapping;
        return general is not null && General.TryGetValue(general, out mapping) ? mapping : CreativeWork;
    }

    private static string CamelCase(string text) => string.Concat(
        text.Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries).Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static FrozenDictionary<string, TypeMapping> Parse(string table) => table.Split('\n')
        .Select(static line => line.Trim().Split(' '))
        .ToFrozenDictionary(
            static cells => cells[0],
            static cells => new TypeMapping(cells[1], cells[2] == "-" ? string.Empty : cells[2], cells[3], cells[4]),
            StringComparer.Ordinal);
}
