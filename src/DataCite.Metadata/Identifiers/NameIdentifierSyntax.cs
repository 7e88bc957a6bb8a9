using System.Globalization;
using System.Text.RegularExpressions;

namespace DataCite.Metadata;

/// <summary>The identifiers of persons and organizations: ORCID, ISNI, ROR, GRID, Crossref Funder ID.</summary>
internal static partial class NameIdentifierSyntax
{
    private const string Orcid = "ORCID";
    private const string Isni = "ISNI";
    private const string Ror = "ROR";
    private const string Grid = "GRID";
    private const string CrossrefFunder = "Crossref Funder ID";

    /// <summary>
    /// What is wrong with an identifier of that scheme, or null. A scheme that is not known here has no wrong identifiers.
    /// </summary>
    /// <param name="scheme">The name of the scheme; case does not count.</param>
    /// <param name="identifier">The identifier, bare or as an address.</param>
    public static IdentifierProblem? FindProblem(string scheme, string identifier)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(identifier);
        if (identifier.Length > IdentifierText.Longest)
            return new IdentifierProblem(
                FindingCodes.IdentifierForm, $"{PrintableText.Quote(identifier)} is too long for an identifier.");
        return scheme.ToUpperInvariant() switch
        {
            "ORCID" => CheckSixteen(identifier, Orcid, OrcidForm(), "https://orcid.org/0000-0002-1825-0097"),
            "ISNI" => CheckSixteen(identifier, Isni, IsniForm(), "https://isni.org/isni/0000000121032683"),
            "ROR" => CheckRor(identifier),
            "GRID" => GridForm().IsMatch(identifier) ? null : Malformed(identifier, Grid, "grid.5254.6"),
            "CROSSREF FUNDER ID" or "CROSSREF FUNDER" => FunderForm().IsMatch(identifier)
                ? null
                : Malformed(identifier, CrossrefFunder, "https://doi.org/10.13039/501100000780"),
            _ => null,
        };
    }

    /// <summary>The scheme that an identifier is plainly from, judged by its address or form; null when it could be any.</summary>
    public static string? FindScheme(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        if (identifier.Length > IdentifierText.Longest)
            return null;
        if (FindSixteen(identifier) is { } sixteen)
            return sixteen;
        // A bare ROR id is recognized by its check digits: of a hundred other texts of its form one has them.
        if (RorAddress().IsMatch(identifier) || (RorForm().Match(identifier) is { Success: true } ror && CheckDigits.IsRor(ror.Groups["id"].ValueSpan)))
            return Ror;
        if (IsniAddress().IsMatch(identifier))
            return Isni;
        if (GridForm().IsMatch(identifier))
            return Grid;
        return FunderForm().IsMatch(identifier) ? CrossrefFunder : null;
    }

    /// <summary>
    /// ORCID or ISNI: by the address where there is one, else by the number, because ORCID iDs are a block of ISNIs. Without hyphens the check digit
    /// has to be right as well: sixteen digits could be anything.
    /// </summary>
    private static string? FindSixteen(string identifier)
    {
        var match = LooseOrcid().Match(identifier);
        if (!match.Success)
            return null;
        var digits = IdentifierText.Compact(match.Groups["id"].ValueSpan);
        var isValid = CheckDigits.IsIso7064Mod11(digits);
        if (match.Groups["address"].Success)
            return Orcid;
        return isValid && !IsOrcidBlock(digits) ? Isni : isValid || match.Groups["id"].Value.Count(static c => c == '-') == 3 ? Orcid : null;
    }

    /// <summary>The numbers that ISNI has set aside for ORCID: 0000-0001-5000-0007 to 0000-0003-5000-0001, and 0009-0000-0000-0000 to 0009-0010-0000-0000.</summary>
    private static bool IsOrcidBlock(string digits)
        => long.Parse(digits.AsSpan(0, 15), NumberStyles.None, CultureInfo.InvariantCulture)
            is (>= 15_000_000 and <= 35_000_000) or (>= 900_000_000_000 and <= 900_100_000_000);

    private static IdentifierProblem? CheckSixteen(string identifier, string scheme, Regex form, string example)
    {
        var match = form.Match(identifier);
        if (!match.Success)
            return Malformed(identifier, scheme, example);
        var digits = IdentifierText.Compact(match.Groups["id"].ValueSpan);
        return CheckDigits.IsIso7064Mod11(digits) ? null : Mistyped(identifier, scheme);
    }

    private static IdentifierProblem? CheckRor(string identifier)
    {
        var match = RorForm().Match(identifier);
        if (!match.Success)
            return Malformed(identifier, Ror, "https://ror.org/04wxnsj81");
        return CheckDigits.IsRor(match.Groups["id"].ValueSpan) ? null : Mistyped(identifier, Ror);
    }

    private static IdentifierProblem Malformed(string identifier, string scheme, string example)
    {
        var other = FindScheme(identifier);
        return other is not null && other != scheme
            ? new IdentifierProblem(
                FindingCodes.IdentifierTypeMismatch, $"{PrintableText.Quote(identifier)} is of the scheme {other}, not {scheme}.",
                other)
            : new IdentifierProblem(
                FindingCodes.IdentifierForm,
                $"{PrintableText.Quote(identifier)} does not look like {scheme}; one looks like {example}.", Extract(identifier, scheme));
    }

    /// <summary>The one identifier of a scheme that a text holds between other things, in the spelling of the scheme; null when there is none.</summary>
    private static string? Extract(string text, string scheme)
    {
        var form = scheme switch
        {
            Orcid or Isni => IdentifierPatterns.SixteenInside(),
            Ror => IdentifierPatterns.RorInside(),
            Grid => IdentifierPatterns.GridInside(),
            _ => null,
        };
        if (form?.Matches(text) is not [var match])
            return null;
        var found = scheme switch
        {
            Orcid => Hyphenate(IdentifierText.Compact(match.Value)),
            Isni => IdentifierText.Compact(match.Value),
            _ => match.Value,
        };
        return FindProblem(scheme, found) is null ? NameIdentifierScheme.Normalize(scheme, found) : null;
    }

    /// <summary>An ORCID iD as ORCID writes it, for one that has spaces or nothing for the hyphens; any other text as it is.</summary>
    internal static string Hyphenate(string identifier) => LooseOrcid().Match(identifier) is { Success: true } match
        ? string.Join('-', IdentifierText.Compact(match.Groups["id"].ValueSpan).Chunk(4).Select(static four => new string(four)))
        : identifier;

    private static IdentifierProblem Mistyped(string identifier, string scheme) => new(
        FindingCodes.IdentifierCheckDigit,
        $"The check digit of the {scheme} {PrintableText.Quote(identifier)} is wrong: one of its characters is mistyped.");

    [GeneratedRegex(
        @"^((https?://)?(www\.|sandbox\.)?orcid\.org/)?(?<id>[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9Xx])/?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OrcidForm();

    /// <summary>As people write them: with spaces, without anything between, behind the word.</summary>
    [GeneratedRegex(
        @"^(?<address>(https?://)?(www\.|sandbox\.)?orcid\.org/|orcid[: ]\s*)?(?<id>" + IdentifierPatterns.Sixteen + ")/?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LooseOrcid();

    [GeneratedRegex(
        @"^((https?://)?(www\.)?isni\.org/(isni/)?|isni[: ]?)?\s*(?<id>" + IdentifierPatterns.Sixteen + ")/?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IsniForm();

    [GeneratedRegex(@"^(https?://)?(www\.)?isni\.org/|^isni[: ]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IsniAddress();

    [GeneratedRegex(
        @"^((https?://)?(www\.)?ror\.org/)?(?<id>" + IdentifierPatterns.Ror + ")/?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RorForm();

    [GeneratedRegex(@"^(https?://)?(www\.)?ror\.org/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RorAddress();

    [GeneratedRegex(
        @"^(https?://(www\.)?grid\.ac/(institutes/)?)?" + IdentifierPatterns.Grid + "/?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GridForm();

    [GeneratedRegex(@"^(https?://(dx\.)?doi\.org/|doi:)?(10\.13039/)[0-9]{9,12}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FunderForm();
}
