using System.Collections.Immutable;

namespace DataCite.Metadata;

/// <summary>The columns of creators and contributors.</summary>
internal static class CsvAgentGroups
{
    private const string Kind = "Kind";
    private const string Personal = "Personal";
    private const string GivenName = "GivenName";
    private const string FamilyName = "FamilyName";
    private const string Orcid = "Orcid";
    private const string AffiliationName = "Affiliation";
    private const string Ror = "Ror";
    private const string Lang = "Lang";
    private const string Type = "Type";

    public static CsvGroup Creator { get; } = new CsvListGroup<Creator>(
        "Creator", static record => record.Creators, ReadAgent, WriteAgent, Columns("creators", "Who made the resource"))
    {
        Synonyms = ["Creators", "Author", "Authors", "CreatorName", "AuthorName"],
    };

    public static CsvGroup Contributor { get; } = new CsvListGroup<Contributor>(
        "Contributor", static record => record.Contributors, ReadContributor,
        static (contributor, row) =>
        {
            WriteAgent(contributor, row);
            row.Write(Type, contributor.ContributorType);
        },
        Columns("contributors", "Who else had a part in it")
            .Insert(1, new CsvColumn(Type, "contributors[].contributorType", "What they did; needed. A term of contributorType.",
                "DataCurator")
            {
                IsShared = true,
            }))
    {
        Synonyms = ["Contributors", "ContributorName"],
    };

    private static ImmutableArray<CsvColumn> Columns(string list, string who) =>
    [
        new("", $"{list}[].name", $"{who}: `Family, Given` or the name of an organisation; may end with an identifier in angle brackets.",
            "Doe, Jane")
        {
            Several = CsvSeveral.BetweenSemicolons,
        },
        new(Kind, $"{list}[].nameType", "Personal or Organizational. Without it the kind comes from the name, where the name makes it clear.",
            "Personal")
        {
            MeansOne = true,
        },
        new(GivenName, $"{list}[].givenName", "A person's given names, if the name does not contain them.", "Jane"),
        new(FamilyName, $"{list}[].familyName", "A person's family name.", "Doe"),
        new(Orcid, $"{list}[].nameIdentifiers", "A person's ORCID, bare or as an address.", "0000-0002-1825-0097"),
        new(AffiliationName, $"{list}[].affiliation[].name", "An organisation they belong to.", "Example University") { Repeats = true },
        new(Ror, $"{list}[].affiliation[].affiliationIdentifier",
            "ROR id of that organisation; without an affiliation, of the organisation that is named.",
            "https://ror.org/04wxnsj81")
        {
            Repeats = true,
        },
        new(Lang, $"{list}[].lang", "Language of the name.", "en") { IsShared = true },
    ];

    private static Contributor? ReadContributor(CsvEntry entry)
        => ReadAgent(entry) is { } agent && entry.Require(Type) is not null
            ? entry.Parse(Type, type => AgentBuilder.AsContributor(agent, type))
            : null;

    private static Creator? ReadAgent(CsvEntry entry)
    {
        if (ReadName(entry) is not { } agent)
            return null;
        agent.GivenName = entry.Text(GivenName) ?? agent.GivenName;
        agent.FamilyName = entry.Text(FamilyName) ?? agent.FamilyName;
        agent.Lang = entry.Parse(Lang, CsvTexts.Language);
        if (entry.Parse(Orcid, NameIdentifierBuilder.FromOrcid) is { } orcid)
        {
            agent.NameIdentifiers.Add(orcid);
            if (agent.NameType is null)
                SplitName(agent);
        }

        ReadAffiliations(entry, agent);
        return agent;
    }

    private static Creator? ReadName(CsvEntry entry)
    {
        var kind = entry.Parse(Kind, static text => ControlledTerm.Parse(Vocabularies.NameType, text));
        if (entry.Text("") is null)
        {
            if (entry.Text(FamilyName) is not null || entry.Text(GivenName) is not null)
                return AgentBuilder.Person(entry.Text(FamilyName), entry.Text(GivenName));
            entry.Require("");
            return null;
        }

        // Cells of their own say which the parts of the name are: then a comma or a semicolon belongs to one of them.
        if (kind is null or Personal && entry.Text(FamilyName) is { } family && entry.Text(GivenName) is { } given
            && entry.Text("") == BracketedText.Escape($"{family}, {given}") && IdentifierInText.Find($"{family} {given}") is null)
        {
            return AgentBuilder.Person(family, given);
        }

        return kind is null ? entry.Parse("", AgentBuilder.Parse) : entry.Parse("", text => AgentBuilder.Parse(text, kind));
    }

    private static void SplitName(Creator agent)
    {
        var person = AgentBuilder.Person(agent.Name!);
        (agent.NameType, agent.FamilyName, agent.GivenName) = (person.NameType, agent.FamilyName ?? person.FamilyName, agent.GivenName ?? person.GivenName);
    }

    private static void ReadAffiliations(CsvEntry entry, Creator agent)
    {
        foreach (var number in entry.Repetitions(AffiliationName, Ror))
        {
            if (entry.Text(AffiliationName, number) is { } name)
            {
                var affiliation = entry.Parse(AffiliationName, AffiliationBuilder.Parse, number);
                if (entry.Text(Ror, number) is not null && affiliation is not null)
                    affiliation = entry.Parse(Ror, ror => AffiliationBuilder.Create(affiliation.Name!, NameIdentifierBuilder.FromRor(ror).NameIdentifier), number);
                if (affiliation is not null)
                    agent.Affiliation.Add(affiliation);
            }
            else if (agent.NameType == Personal)
            {
                entry.Parse<string>(Ror, static ror => throw new MetadataValueException(
                    "affiliation", ror,
                    "A person cannot have a ROR id, and the affiliation is missing. Fill the Affiliation column.",
                    CsvFindingCodes.CellMissing), number);
            }
            else if (entry.Parse(Ror, NameIdentifierBuilder.FromRor, number) is { } own)
            {
                agent.NameIdentifiers.Add(own);
                agent.NameType = "Organizational";
            }
        }
    }

    private static void WriteAgent(Creator agent, CsvEntryWriter row)
    {
        row.WriteName("", agent.Name);
        row.Write(Kind, agent.NameType);
        row.Write(GivenName, agent.GivenName);
        row.Write(FamilyName, agent.FamilyName);
        row.Write(Orcid, agent.NameIdentifiers.Find(static id => IsScheme(id.NameIdentifierScheme, NameIdentifierBuilder.Orcid))?.NameIdentifier);
        for (var i = 0; i < agent.Affiliation.Count; i++)
        {
            var affiliation = agent.Affiliation[i];
            row.WriteName(AffiliationName, affiliation.Name, i + 1);
            if (IsScheme(affiliation.AffiliationIdentifierScheme, NameIdentifierBuilder.Ror))
                row.Write(Ror, affiliation.AffiliationIdentifier, i + 1);
        }

        if (agent.Affiliation.Count == 0 && agent.NameType != Personal)
            row.Write(Ror, agent.NameIdentifiers.Find(static id => IsScheme(id.NameIdentifierScheme, NameIdentifierBuilder.Ror))?.NameIdentifier);
        row.Write(Lang, agent.Lang);
    }

    private static bool IsScheme(string? scheme, string expected) => string.Equals(scheme, expected, StringComparison.OrdinalIgnoreCase);
}
