using System.Text.RegularExpressions;

namespace DataCite.Metadata;

/// <summary>Finds an identifier of a person or an organization that stands somewhere in a text, in whatever brackets and behind whatever word.</summary>
internal static partial class IdentifierInText
{
    /// <summary>The first identifier in the text, or null. Numbers and codes count only where their check digits are right.</summary>
    internal static string? Find(string text)
    {
        // Names are short; what is longer than any identifier is looked at as far as one could be.
        var head = text.Length <= IdentifierText.Longest ? text : text[..IdentifierText.Longest];
        if (Address().Match(head) is { Success: true } address)
            return address.Value.TrimEnd(')', ']', '>', ',', ';', '.');
        foreach (Match match in Sixteen().Matches(head))
        {
            if (match.Value.Contains('-', StringComparison.Ordinal) || CheckDigits.IsIso7064Mod11(IdentifierText.Compact(match.Value)))
                return match.Value;
        }

        foreach (Match match in Ror().Matches(head))
        {
            if (CheckDigits.IsRor(match.Value))
                return match.Value;
        }

        return Grid().Match(head) is { Success: true } grid ? grid.Value : null;
    }

    [GeneratedRegex(
        @"(https?://)?(www\.)?((sandbox\.)?orcid\.org|ror\.org|isni\.org|grid\.ac|(dx\.)?doi\.org/10\.13039)/[^\s<>()\[\]]+|10\.13039/[0-9]+",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<![0-9])([0-9]{4}[-\u2010\u2011\u2013 \u00A0]?){3}[0-9]{3}[0-9Xx](?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Sixteen();

    [GeneratedRegex(@"(?<![a-z0-9])0[a-z0-9]{6}[0-9]{2}(?![a-z0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ror();

    [GeneratedRegex(@"(?<![a-z0-9])grid\.[0-9]{3,6}\.[0-9a-f]{1,2}(?![0-9a-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Grid();
}
