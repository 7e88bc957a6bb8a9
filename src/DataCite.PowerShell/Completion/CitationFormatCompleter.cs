namespace DataCite.PowerShell.Completion;

/// <summary>Completes the formats of citations.</summary>
public sealed class CitationFormatCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("Text", "A reference in words, in a style."), new("Bibtex", "For BibTeX and LaTeX."), new("Ris", "For EndNote, Zotero and others."),
        new("CslJson", "For Zotero, pandoc and other citation processors."), new("SchemaOrg", "JSON-LD for the source of a landing page."),
        new("DataCiteXml", "DataCite XML, as it is stored."), new("DataCiteJson", "DataCite JSON."), new("CrossciteJson", "DataCite JSON with names in snake_case."),
        new("Codemeta", "CodeMeta, for software."), new("Jats", "A reference in JATS XML."), new("Csv", "A table."),
    ];
}
