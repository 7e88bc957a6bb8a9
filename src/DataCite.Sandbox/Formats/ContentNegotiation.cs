using System.Globalization;

namespace DataCite.Sandbox.Formats;

/// <summary>
/// What the <c>Accept</c> header of a request asks for. Types that the server does not know are passed over; what is left is
/// taken by preference, and of it the first that the resource can be had in.
/// </summary>
internal static class ContentNegotiation
{
    private const string Anything = "*/*";

    private static readonly Dictionary<string, DoiFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/json"] = DoiFormat.Json,
        ["application/vnd.api+json"] = DoiFormat.Json,
        ["text/x-json"] = DoiFormat.Json,
        ["application/jsonrequest"] = DoiFormat.Json,
        ["application/vnd.datacite.datacite+xml"] = DoiFormat.DataCiteXml,
        ["application/x-datacite+xml"] = DoiFormat.DataCiteXml,
        ["application/vnd.datacite.datacite+json"] = DoiFormat.DataCiteJson,
        ["application/vnd.crosscite.crosscite+json"] = DoiFormat.Crosscite,
        ["application/vnd.schemaorg.ld+json"] = DoiFormat.SchemaOrg,
        ["application/ld+json"] = DoiFormat.SchemaOrg,
        ["application/vnd.citationstyles.csl+json"] = DoiFormat.Citeproc,
        ["application/citeproc+json"] = DoiFormat.Citeproc,
        ["application/vnd.codemeta.ld+json"] = DoiFormat.Codemeta,
        ["application/vnd.jats+xml"] = DoiFormat.Jats,
        ["application/x-bibtex"] = DoiFormat.Bibtex,
        ["application/x-research-info-systems"] = DoiFormat.Ris,
        ["text/csv"] = DoiFormat.Csv,
        ["text/x-bibliography"] = DoiFormat.Citation,
    };

    // The wildcards of a main type include HTML, and a browser's wish for HTML is met with JSON.
    private static readonly HashSet<string> Html = new(StringComparer.OrdinalIgnoreCase)
    {
        "text/html", "application/xhtml+xml", "text/*", "application/*",
    };

    /// <summary>The format of an answer of <c>/dois</c> or <c>/dois/{doi}</c>; null means 406.</summary>
    public static DoiFormat? ForDois(string? accept)
    {
        var types = Types(accept);
        if (types is null || types is [var first, ..] && Html.Contains(first))
            return DoiFormat.Json;
        foreach (var type in types)
        {
            if (type == Anything)
                return DoiFormat.Json;
            if (Formats.TryGetValue(type, out var format))
                return format;
        }

        return null;
    }

    /// <summary>
    /// The format of an answer of <c>/{doi}</c>; null means 303 to the landing page, which is what HTML, the API's JSON and anything
    /// unknown get there.
    /// </summary>
    public static DoiFormat? ForRoot(string? accept)
    {
        var types = Types(accept);
        if (types is null || types is [var first, ..] && Html.Contains(first))
            return null;
        foreach (var type in types)
        {
            if (type == Anything || Html.Contains(type))
                return null;
            if (Formats.TryGetValue(type, out var format) && format != DoiFormat.Json)
                return format;
        }

        return null;
    }

    // The types without parameters, the preferred first; null when a browser asks, or nothing is asked for.
    private static List<string>? Types(string? accept)
    {
        if (string.IsNullOrWhiteSpace(accept))
            return null;
        var parts = accept.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        // The server takes a list with */* next to a comma for a browser's.
        if (parts.Length > 1 && (parts[0] == Anything || parts.Skip(1).Any(part => part.StartsWith(Anything, StringComparison.Ordinal))))
            return null;
        return [.. parts.Select(Read).OrderByDescending(item => item.Quality).Select(item => item.Type)];
    }

    private static (string Type, double Quality) Read(string part)
    {
        var parameters = part.Split(';', StringSplitOptions.TrimEntries);
        var quality = 1.0;
        foreach (var parameter in parameters.Skip(1))
        {
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
                _ = double.TryParse(parameter.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out quality);
        }

        return (parameters[0], quality);
    }
}
