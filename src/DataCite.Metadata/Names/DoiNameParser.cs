using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DataCite.Metadata;

/// <summary>Reads DOI names in the spellings that people paste, and says precisely what is wrong with the others.</summary>
internal static class DoiNameParser
{
    // Facts §1.1: production and test resolvers, with the older names that recordings still show.
    private static readonly string[] Resolvers =
    [
        "doi.org", "www.doi.org", "dx.doi.org", "handle.test.datacite.org", "handle.stage.datacite.org", "hdl.handle.net",
    ];

    private static readonly string[] Labels = ["doi:", "info:doi/", "urn:doi:"];

    public static bool TryParse(string? text, [NotNullWhen(true)] out DoiName? name, [NotNullWhen(false)] out string? problem)
    {
        name = null;
        var value = text?.Trim() ?? string.Empty;
        if (value.Length == 0)
        {
            problem = "it is empty";
            return false;
        }

        problem = StripResolver(ref value);
        if (problem is not null)
            return false;

        StripLabel(ref value);
        problem = FindProblem(value, out var slash);
        if (problem is not null)
            return false;

        name = new DoiName(value, slash);
        return true;
    }

    internal static string Describe(char c)
        => c == ' ' ? "a space" : char.IsControl(c) || char.IsSurrogate(c) ? $"the character U+{(int)c:X4}" : $"the character '{c}'";

    private static string? StripResolver(ref string value)
    {
        var scheme = value.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
            return StripBareResolver(ref value);
        if (!value.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return value.StartsWith("10.", StringComparison.Ordinal) ? null : "it is an address, but not of a DOI resolver";

        var rest = value[(scheme + 3)..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var host = slash < 0 ? rest : rest[..slash];
        if (!Resolvers.Contains(host, StringComparer.OrdinalIgnoreCase))
            return $"'{PrintableText.Of(host)}' is not a DOI resolver (https://doi.org/ is)";
        return slash < 0 ? "the address has no DOI after the resolver" : DecodePath(rest[(slash + 1)..], ref value);
    }

    private static string? StripBareResolver(ref string value)
    {
        foreach (var host in Resolvers)
        {
            if (value.StartsWith(host + "/", StringComparison.OrdinalIgnoreCase))
                return DecodePath(value[(host.Length + 1)..], ref value);
        }

        return null;
    }

    private static string? DecodePath(string path, ref string value)
    {
        var end = path.AsSpan().IndexOfAny('?', '#');
        if (end >= 0)
            return $"'{path[end]}' ends the path of an address; if it is part of the DOI, write %{(int)path[end]:X2} or give the DOI without the resolver";
        for (var i = path.IndexOf('%', StringComparison.Ordinal); i >= 0; i = path.IndexOf('%', i + 1))
        {
            if (i + 2 >= path.Length || !char.IsAsciiHexDigit(path[i + 1]) || !char.IsAsciiHexDigit(path[i + 2]))
                return "a % in an address must be followed by two hexadecimal digits";
        }

        value = Uri.UnescapeDataString(path);
        return null;
    }

    private static void StripLabel(ref string value)
    {
        foreach (var label in Labels)
        {
            if (value.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                value = value[label.Length..].TrimStart();
                return;
            }
        }
    }

    private static string? FindProblem(string value, out int slash)
    {
        slash = value.IndexOf('/', StringComparison.Ordinal);
        if (!value.StartsWith("10.", StringComparison.Ordinal))
            return "a DOI begins with '10.'";
        if (slash < 0)
            return "a DOI has a prefix and a suffix with a slash between them, such as 10.5072/example";

        var registrant = value.AsSpan(3, slash - 3);
        if (!IsRegistrantCode(registrant))
            return $"the prefix '{PrintableText.Of(value[..slash])}' is not '10.' and at least four digits";
        if (slash == value.Length - 1)
            return "nothing follows the slash";

        for (var i = slash + 1; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsControl(c))
                return string.Create(CultureInfo.InvariantCulture, $"it contains {Describe(c)} at position {i + 1}");
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                i++;
            else if (char.IsSurrogate(c))
                return string.Create(CultureInfo.InvariantCulture, $"it contains half a character (U+{(int)c:X4}) at position {i + 1}");
        }

        return null;
    }

    // 10.5072 and, rarely, subdivided: 10.1000.10
    private static bool IsRegistrantCode(ReadOnlySpan<char> code)
    {
        var first = code.IndexOf('.');
        var head = first < 0 ? code : code[..first];
        if (head.Length is < 4 or > 9)
            return false;
        foreach (var c in code)
        {
            if (!char.IsAsciiDigit(c) && c != '.')
                return false;
        }

        return code[^1] != '.' && code.IndexOf("..") < 0;
    }
}
