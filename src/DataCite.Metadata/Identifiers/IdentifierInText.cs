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
        foreach (Match match in IdentifierPatterns.SixteenInside().Matches(head))
        {
            if (match.Value.Contains('-', StringComparison.Ordinal) || CheckDigits.IsIso7064Mod11(IdentifierText.Compact(match.Value)))
                return match.Value;
        }

        foreach (Match match in IdentifierPatterns.RorInside().Matches(head))
        {
            if (CheckDigits.IsRor(match.Value))
                return match.Value;
        }

        return IdentifierPatterns.GridInside().Match(head) is { Success: true } grid ? grid.Value : null;
    }

    [GeneratedRegex(
        @"(https?://)?(www\.)?((sandbox\.)?orcid\.org|ror\.org|isni\.org|grid\.ac|(dx\.)?doi\.org/10\.13039)/[^\s<>()\[\]]+|10\.13039/[0-9]+",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
