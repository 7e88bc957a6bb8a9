namespace DataCite.Client;

/// <summary>The formats in which DataCite gives the metadata of a DOI to those who cite it. RDF/XML and Turtle are not among them.</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum CitationFormat : long
{
    /// <summary>A reference in words, in a style such as <c>apa</c>.</summary>
    Text,

    /// <summary>An entry for BibTeX.</summary>
    Bibtex = 1,

    /// <summary>A record of RIS, which EndNote, Zotero and others import.</summary>
    Ris = 1 << 1,

    /// <summary>CSL JSON, which Zotero, pandoc and other citation processors read. One object.</summary>
    CslJson = 1 << 2,

    /// <summary>schema.org in JSON-LD, for the source of a landing page.</summary>
    SchemaOrg = 1 << 3,

    /// <summary>DataCite XML, as it is stored.</summary>
    DataCiteXml = 1 << 4,

    /// <summary>DataCite JSON, with names in camelCase.</summary>
    DataCiteJson = 1 << 5,

    /// <summary>Crosscite JSON, with names in snake_case.</summary>
    CrossciteJson = 1 << 6,

    /// <summary>CodeMeta in JSON-LD, for software.</summary>
    Codemeta = 1 << 7,

    /// <summary>A reference in JATS XML, for publishers.</summary>
    Jats = 1 << 8,

    /// <summary>A table with one row: a line of headings and one of values.</summary>
    Csv = 1 << 9,
}
