namespace DataCite.Client;

/// <summary>What the formats are called on the wire, and how they are written.</summary>
internal static class CitationFormats
{
    // Facts §2.10.
    /// <summary>The media type to ask for.</summary>
    public static string MediaTypeOf(CitationFormat format) => format switch
    {
        CitationFormat.Text => "text/x-bibliography",
        CitationFormat.Bibtex => "application/x-bibtex",
        CitationFormat.Ris => "application/x-research-info-systems",
        CitationFormat.CslJson => "application/vnd.citationstyles.csl+json",
        CitationFormat.SchemaOrg => "application/vnd.schemaorg.ld+json",
        CitationFormat.DataCiteXml => "application/vnd.datacite.datacite+xml",
        CitationFormat.DataCiteJson => "application/vnd.datacite.datacite+json",
        CitationFormat.CrossciteJson => "application/vnd.crosscite.crosscite+json",
        CitationFormat.Codemeta => "application/vnd.codemeta.ld+json",
        CitationFormat.Jats => "application/vnd.jats+xml",
        CitationFormat.Csv => "text/csv",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    // T39: it may as well say application/json, or nothing.
    /// <summary>Whether an answer says that it is in another of the formats.</summary>
    public static bool IsOther(CitationFormat format, string? mediaType) => Enum.GetValues<CitationFormat>()
        .Any(other => other != format && string.Equals(MediaTypeOf(other), mediaType, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a format is written in.</summary>
    public static CitationKind KindOf(CitationFormat format) => format switch
    {
        CitationFormat.Text => CitationKind.Words,
        CitationFormat.DataCiteXml or CitationFormat.Jats => CitationKind.Xml,
        CitationFormat.Bibtex or CitationFormat.Ris or CitationFormat.Csv => CitationKind.Lines,
        _ => CitationKind.Json,
    };

    /// <summary>
    /// Whether a text looks like the format. The media type of an answer does not say so for certain: what counts is what is in it.
    /// </summary>
    public static bool Looks(CitationFormat format, string text)
    {
        var start = text.AsSpan().TrimStart();
        return KindOf(format) switch
        {
            CitationKind.Json => start is ['{' or '[', ..],
            CitationKind.Xml => start is ['<', ..] && !IsPage(start),
            CitationKind.Words => !IsPage(start) && !start.StartsWith("{\"", StringComparison.Ordinal) && start is not ['@', ..],
            _ => format switch
            {
                CitationFormat.Bibtex => start is ['@', ..],
                CitationFormat.Ris => start.StartsWith("TY  -", StringComparison.Ordinal),
                _ => start.StartsWith("doi,", StringComparison.OrdinalIgnoreCase),
            },
        };
    }

    private static bool IsPage(ReadOnlySpan<char> start)
        => start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
}
