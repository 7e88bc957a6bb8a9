using System.Text.RegularExpressions;

namespace DataCite.Metadata;

/// <summary>Makes creators and contributors from what people type and what parameters give.</summary>
/// <remarks>
/// A text is a name, and may end with an identifier in angle brackets: <c>Doe, Jane &lt;https://orcid.org/0000-0002-1825-0097&gt;</c>. Its kind is set
/// only where it is clear: an ORCID means a person and a ROR id an organisation; else a legal form after the comma (<c>Example, Inc.</c>) or a word
/// such as <c>University</c> means an organisation; else one comma means a person's family and given names. Any other name gets no
/// nameType, which the schema allows: <c>Jane Doe</c> could be either, and so could <c>Data Collective</c>.
/// </remarks>
public static partial class AgentBuilder
{
    private const string Personal = "Personal";
    private const string Organizational = "Organizational";

    // What is longer is no list of two names, and looking for one would take long.
    private const int LongestName = 1000;

    /// <summary>Makes a creator from a text: <c>Doe, Jane</c>, <c>Example University</c>, <c>Doe, Jane &lt;https://orcid.org/…&gt;</c>.</summary>
    /// <exception cref="MetadataValueException">The text is empty, names several creators, or its identifier is not valid.</exception>
    public static Creator Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (name, identifier) = BracketedText.Split(text, "creator");
        if (name.Length == 0)
            throw new MetadataValueException(
                "name", text, "The name of a creator is empty. Write 'Family, Given' for a person, the plain name for an organisation.",
                FindingCodes.TextEmpty);
        CheckIsOne(name);
        IdentifierNotInName.Require(name, "name");
        CheckComma(name);

        var entry = identifier is null ? null : NameIdentifierBuilder.Create(identifier);
        var creator = KindOf(name, entry?.NameIdentifierScheme) switch
        {
            Personal => Person(name),
            Organizational => new Creator(name) { NameType = Organizational },
            _ => new Creator(name),
        };
        if (entry is not null)
            creator.NameIdentifiers.Add(entry);
        return creator;
    }

    /// <summary>
    /// Makes a creator of a known kind from a text: <c>Doe, Jane &lt;https://orcid.org/…&gt;</c>. The name is taken as it stands: <c>Max; the Band</c> is
    /// one creator then.
    /// </summary>
    /// <param name="text">The name, and in angle brackets an identifier.</param>
    /// <param name="nameType">A term of <see cref="Vocabularies.NameType"/> in any spelling.</param>
    /// <exception cref="MetadataValueException">The text is empty, or the kind or the identifier is not valid, or they do not fit.</exception>
    public static Creator Parse(string text, string nameType)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kind = ControlledTerm.Parse(Vocabularies.NameType, nameType);
        var (name, identifier) = BracketedText.Split(text, "creator");
        IdentifierNotInName.Require(name, "name");
        var creator = kind == Personal ? Person(name) : Organization(name);
        if (identifier is null)
            return creator;
        var entry = NameIdentifierBuilder.Create(
            identifier, NameIdentifierSyntax.FindScheme(identifier) ?? (kind == Personal ? NameIdentifierScheme.Orcid : NameIdentifierScheme.Ror));
        if (KindOf(string.Empty, entry.NameIdentifierScheme) is { } other && other != kind)
        {
            throw new MetadataValueException(
                "nameIdentifier", identifier, $"{PrintableText.Quote(identifier)} is {(kind == Personal ? "an organisation's identifier" : "an ORCID, which persons have")}; {PrintableText.Quote(name)} was called {kind}.",
                FindingCodes.NameTypeContradiction);
        }

        creator.NameIdentifiers.Add(entry);
        return creator;
    }

    /// <summary>Makes a person from a name: <c>Doe, Jane</c> gives both parts; a name without a comma stays whole.</summary>
    /// <exception cref="MetadataValueException">The name is empty.</exception>
    public static Creator Person(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        CheckComma(name);
        var parts = name.Split(',', 2, StringSplitOptions.TrimEntries);
        return parts is [{ Length: > 0 } family, { Length: > 0 } given]
            ? Person(family, given)
            : new Creator(RequireName(name)) { NameType = Personal };
    }

    /// <summary>Makes a person from family and given names, of which one may be missing.</summary>
    /// <exception cref="MetadataValueException">Both are empty.</exception>
    public static Creator Person(string? familyName, string? givenName)
    {
        var (family, given) = (NullIfBlank(familyName), NullIfBlank(givenName));
        return new Creator(RequireName(string.Join(", ", new[] { family, given }.OfType<string>())))
        {
            NameType = Personal,
            FamilyName = family,
            GivenName = given,
        };
    }

    /// <summary>Makes an organisation.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="ror">Its ROR id, or null.</param>
    /// <exception cref="MetadataValueException">The name is empty, or the ROR id is not valid.</exception>
    public static Creator Organization(string name, string? ror = null)
    {
        var organization = new Creator(RequireName(name)) { NameType = Organizational };
        if (!string.IsNullOrWhiteSpace(ror))
            organization.NameIdentifiers.Add(NameIdentifierBuilder.FromRor(ror));
        return organization;
    }

    /// <summary>Makes a contributor of a creator; the parts are shared.</summary>
    /// <param name="agent">The person or organisation.</param>
    /// <param name="contributorType">A term of <see cref="Vocabularies.ContributorType"/> in any spelling.</param>
    /// <exception cref="MetadataValueException">The type is not in the list; for Funder of kernel-3 the message says what to use.</exception>
    public static Contributor AsContributor(Creator agent, string contributorType)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(contributorType);
        if (contributorType.Trim().Equals("Funder", StringComparison.OrdinalIgnoreCase))
        {
            throw new MetadataValueException(
                "contributorType", contributorType,
                "The contributor type Funder does not exist since kernel-4. Describe the funder as a funding reference.",
                FindingCodes.ContributorTypeRetired);
        }

        return new Contributor
        {
            Name = agent.Name,
            NameType = agent.NameType,
            GivenName = agent.GivenName,
            FamilyName = agent.FamilyName,
            Lang = agent.Lang,
            NameIdentifiers = agent.NameIdentifiers,
            Affiliation = agent.Affiliation,
            AdditionalProperties = agent.AdditionalProperties,
            ContributorType = ControlledTerm.Parse(Vocabularies.ContributorType, contributorType),
        };
    }

    private static string? KindOf(string name, string? scheme)
    {
        if (scheme is NameIdentifierScheme.Orcid)
            return Personal;
        if (scheme is NameIdentifierScheme.Ror or "GRID" or "Crossref Funder ID")
            return Organizational;
        var parts = name.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length > 1 && OrganizationWords.IsLegalForm(parts[^1]))
            return Organizational;
        // A family name of one word may be any word: "School, Jane".
        var isFamilyName = parts.Length == 2 && !parts[0].Contains(' ', StringComparison.Ordinal) && !OrganizationWords.IsIn(parts[1]);
        if (OrganizationWords.IsIn(name) && !isFamilyName)
            return Organizational;
        // "Doe, Jane, Jr." is a person; "Doe, Jane, Roe" could be anything.
        var isPerson = parts.Length == 2 || (parts.Length == 3 && GenerationSuffix().IsMatch(parts[2]));
        return isPerson && !name.Any(char.IsDigit) ? Personal : null;
    }

    /// <summary>A comma stands between the names of a person, or between parts of an organisation's.</summary>
    private static void CheckComma(string name)
    {
        var trimmed = name.Trim();
        if (trimmed.StartsWith(',') || trimmed.EndsWith(','))
        {
            throw new MetadataValueException(
                "name", name,
                $"{PrintableText.Quote(name)} {(trimmed.StartsWith(',') ? "begins" : "ends")} with a comma: one of the names is missing. Write "
                    + "'Family, Given', or one name without a comma.",
                FindingCodes.TextEmpty);
        }
    }

    private static void CheckIsOne(string name)
    {
        if (name.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Length > 1
            || (name.Length <= LongestName && TwoPersons().IsMatch(name) && !OrganizationWords.IsIn(name)))
        {
            throw new MetadataValueException(
                "name", name, $"{PrintableText.Quote(name)} seems to name several creators. Give each of them separately.",
                FindingCodes.TextTooLong);
        }
    }

    private static string RequireName(string? name) => NullIfBlank(name)
        ?? throw new MetadataValueException("name", name, "The name of a creator is empty.", FindingCodes.TextEmpty);

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"^(jr|sr|jun|sen|II|III|IV)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex GenerationSuffix();

    /// <summary><c>Doe, Jane and Roe, Richard</c>.</summary>
    [GeneratedRegex(@"^[^,]+,[^,]+\s(and|und|et|y|e|en|&)\s[^,]+,[^,]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TwoPersons();
}
