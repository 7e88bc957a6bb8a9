namespace DataCite.Client;

/// <summary>
/// Common styles of references. DataCite knows thousands of the Citation Style Language, and has no list of them that a program could ask for.
/// </summary>
public static class CitationStyles
{
    /// <summary>The style that DataCite uses where none is asked for, or one that it does not know.</summary>
    public const string Default = "apa";

    /// <summary>The names of common styles, those for all subjects first.</summary>
    public static IReadOnlyList<CitationStyle> All { get; } =
    [
        new(Default, "American Psychological Association"),
        new("chicago-author-date", "Chicago Manual of Style, author and date"),
        new("chicago-fullnote-bibliography", "Chicago Manual of Style, full note"),
        new("chicago-note-bibliography", "Chicago Manual of Style, note"),
        new("harvard-cite-them-right", "Harvard, Cite Them Right"),
        new("ieee", "Institute of Electrical and Electronics Engineers"),
        new("modern-language-association", "Modern Language Association"),
        new("vancouver", "Vancouver"),
        new("acm-sig-proceedings", "Association for Computing Machinery, SIG proceedings"),
        new("acm-sigchi-proceedings", "Association for Computing Machinery, SIGCHI proceedings"),
        new("american-anthropological-association", "American Anthropological Association"),
        new("american-chemical-society", "American Chemical Society"),
        new("american-fisheries-society", "American Fisheries Society"),
        new("american-geophysical-union", "American Geophysical Union"),
        new("american-institute-of-physics", "American Institute of Physics"),
        new("american-journal-of-archaeology", "American Journal of Archaeology"),
        new("american-medical-association", "American Medical Association"),
        new("american-meteorological-society", "American Meteorological Society"),
        new("american-physics-society", "American Physical Society"),
        new("american-political-science-association", "American Political Science Association"),
        new("american-society-of-civil-engineers", "American Society of Civil Engineers"),
        new("american-sociological-association", "American Sociological Association"),
        new("associacao-brasileira-de-normas-tecnicas", "Associação Brasileira de Normas Técnicas (ABNT)"),
        new("association-for-computing-machinery", "Association for Computing Machinery"),
        new("bibtex", "BibTeX generic style"),
        new("bluebook-law-review", "Bluebook, law review"),
        new("bmj", "BMJ"),
        new("cell", "Cell"),
        new("china-national-standard-gb-t-7714-2015-author-date", "GB/T 7714-2015, author and date"),
        new("china-national-standard-gb-t-7714-2015-numeric", "GB/T 7714-2015, numbers"),
        new("copernicus-publications", "Copernicus Publications"),
        new("council-of-science-editors", "Council of Science Editors"),
        new("deutsche-gesellschaft-fur-psychologie", "Deutsche Gesellschaft für Psychologie"),
        new("deutsche-sprache", "Deutsche Sprache"),
        new("din-1505-2", "DIN 1505-2"),
        new("ecology", "Ecology"),
        new("elife", "eLife"),
        new("elsevier-harvard", "Elsevier, Harvard"),
        new("elsevier-vancouver", "Elsevier, Vancouver"),
        new("elsevier-with-titles", "Elsevier, numbers, with titles"),
        new("frontiers", "Frontiers"),
        new("generic-style-rules-for-linguistics", "Generic Style Rules for Linguistics"),
        new("gost-r-7-0-5-2008-numeric", "GOST R 7.0.5-2008, numbers"),
        new("institute-of-physics-numeric", "Institute of Physics, numbers"),
        new("iso690-author-date-en", "ISO 690, author and date, English"),
        new("iso690-author-date-fr", "ISO 690, author and date, French"),
        new("iso690-numeric-en", "ISO 690, numbers, English"),
        new("iso690-numeric-fr", "ISO 690, numbers, French"),
        new("modern-humanities-research-association", "Modern Humanities Research Association"),
        new("modern-language-association-8th-edition", "Modern Language Association, 8th edition"),
        new("multidisciplinary-digital-publishing-institute", "MDPI"),
        new("nature", "Nature"),
        new("nucleic-acids-research", "Nucleic Acids Research"),
        new("oscola", "Oxford Standard for the Citation of Legal Authorities"),
        new("palaeontology", "Palaeontology"),
        new("peerj", "PeerJ"),
        new("plos", "Public Library of Science"),
        new("pnas", "Proceedings of the National Academy of Sciences"),
        new("royal-society-of-chemistry", "Royal Society of Chemistry"),
        new("sage-harvard", "SAGE, Harvard"),
        new("sage-vancouver", "SAGE, Vancouver"),
        new("science", "Science"),
        new("sist02", "SIST02, Japanese"),
        new("springer-basic-author-date", "Springer, author and date"),
        new("springer-basic-brackets", "Springer, numbers in brackets"),
        new("springer-lecture-notes-in-computer-science", "Springer, Lecture Notes in Computer Science"),
        new("springer-vancouver", "Springer, Vancouver"),
        new("taylor-and-francis-chicago-author-date", "Taylor & Francis, Chicago"),
        new("taylor-and-francis-national-library-of-medicine", "Taylor & Francis, National Library of Medicine"),
        new("the-lancet", "The Lancet"),
        new("unified-style-sheet-for-linguistics", "Unified style sheet for linguistics"),
        new("zootaxa", "Zootaxa"),
    ];

    /// <summary>Whether a style is one of <see cref="All"/>, in any case.</summary>
    public static bool IsCommon(string style) => All.Any(known => string.Equals(known.Name, style, StringComparison.OrdinalIgnoreCase));
}
