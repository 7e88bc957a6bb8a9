namespace DataCite.Sandbox.Formats;

/// <summary>The formats that metadata can be had in (facts §2.10).</summary>
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

/// <summary>Media types of the formats.</summary>
internal static class DoiFormatMediaTypes
{
    /// <summary>What <c>Content-Type</c> says of an answer in the format.</summary>
    public static string MediaType(this DoiFormat format) => format switch
    {
        DoiFormat.DataCiteXml => "application/vnd.datacite.datacite+xml",
        DoiFormat.DataCiteJson => "application/vnd.datacite.datacite+json",
        DoiFormat.Crosscite => "application/vnd.crosscite.crosscite+json",
        DoiFormat.SchemaOrg => "application/vnd.schemaorg.ld+json",
        DoiFormat.Citeproc => "application/vnd.citationstyles.csl+json",
        DoiFormat.Codemeta => "application/vnd.codemeta.ld+json",
        DoiFormat.Jats => "application/vnd.jats+xml",
        DoiFormat.Bibtex => "application/x-bibtex",
        DoiFormat.Ris => "application/x-research-info-systems",
        DoiFormat.Csv => "text/csv",
        DoiFormat.Citation => "text/x-bibliography",
        _ => "application/json",
    };
}
