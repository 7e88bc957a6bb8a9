namespace DataCite.Sandbox.Formats;

/// <summary>The formats that metadata can be had in.</summary>
internal enum DoiFormat
{
    /// <summary>The API's own JSON.</summary>
    Json,

    /// <summary>DataCite XML, as stored.</summary>
    DataCiteXml,

    /// <summary>DataCite JSON.</summary>
    DataCiteJson,

    /// <summary>Crosscite JSON: DataCite JSON with names in snake_case.</summary>
    Crosscite,

    /// <summary>schema.org in JSON-LD.</summary>
    SchemaOrg,

    /// <summary>CSL JSON, which citation processors read.</summary>
    Citeproc,

    /// <summary>CodeMeta in JSON-LD.</summary>
    Codemeta,

    /// <summary>A JATS citation in XML.</summary>
    Jats,

    /// <summary>BibTeX.</summary>
    Bibtex,

    /// <summary>RIS.</summary>
    Ris,

    /// <summary>Comma-separated values.</summary>
    Csv,

    /// <summary>A formatted citation.</summary>
    Citation,
}
