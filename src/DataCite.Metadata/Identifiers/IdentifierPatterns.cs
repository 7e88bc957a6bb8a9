using System.Text.RegularExpressions;

namespace DataCite.Metadata;

/// <summary>How the identifiers of persons and organizations are written: alone, as parts of a pattern, and inside other text.</summary>
internal static partial class IdentifierPatterns
{
    /// <summary>ROR ids, without the address.</summary>
    internal const string Ror = "0[a-z0-9]{6}[0-9]{2}";

    /// <summary>GRID ids, without the address.</summary>
    internal const string Grid = @"grid\.[0-9]{3,6}\.[0-9a-f]{1,2}";

    /// <summary>The sixteen digits of ORCID and ISNI, as people write them: with hyphens, with spaces, or without anything between.</summary>
    internal const string Sixteen = "[0-9]{4}[- ]?[0-9]{4}[- ]?[0-9]{4}[- ]?[0-9]{3}[0-9Xx]";

    private const string NotBehindWord = "(?<![a-z0-9])";
    private const string NotBeforeWord = "(?![a-z0-9])";

    /// <summary>Sixteen digits somewhere in a text, also with the hyphens and spaces of word processors.</summary>
    [GeneratedRegex(@"(?<![0-9])([0-9]{4}[-\u2010\u2011\u2013 \u00A0]?){3}[0-9]{3}[0-9Xx](?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    internal static partial Regex SixteenInside();

    /// <summary>A ROR id somewhere in a text.</summary>
    [GeneratedRegex(NotBehindWord + Ror + NotBeforeWord, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    internal static partial Regex RorInside();

    /// <summary>A GRID id somewhere in a text, also right behind a word: it begins with one of its own.</summary>
    [GeneratedRegex(Grid + NotBeforeWord, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    internal static partial Regex GridInside();
}
