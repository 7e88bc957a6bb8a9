namespace DataCite.Sandbox.Formats;

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
