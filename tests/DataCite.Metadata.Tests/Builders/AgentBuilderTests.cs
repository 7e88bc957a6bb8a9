namespace DataCite.Metadata.Tests.Builders;

public class AgentBuilderTests
{
    public static TheoryData<string, string, string?, string?, string?> Names => new()
    {
        // text, name, kind, family name, given name
        { "Doe, Jane", "Doe, Jane", "Personal", "Doe", "Jane" },
        { "Doe, Jane ]]>", "Doe, Jane ]]>", "Personal", "Doe", "Jane ]]>" },
        { "  Doe ,  Jane M. ", "Doe, Jane M.", "Personal", "Doe", "Jane M." },
        { "van der Berg, Jan", "van der Berg, Jan", "Personal", "van der Berg", "Jan" },
        { "กาญจนา, แซ่เตียว", "กาญจนา, แซ่เตียว", "Personal", "กาญจนา", "แซ่เตียว" },
        { "山田, 太郎", "山田, 太郎", "Personal", "山田", "太郎" },
        { "Doe, Jane, Jr.", "Doe, Jane, Jr.", "Personal", "Doe", "Jane, Jr." },
        { "Ministry of Rivers, Department of Gauges and Levels, Bonn", "Ministry of Rivers, Department of Gauges and Levels, Bonn", "Organizational", null, null },
        { "Landesamt für Flüsse, Bonn", "Landesamt für Flüsse, Bonn", "Organizational", null, null },
        { "School, Jane", "School, Jane", "Personal", "School", "Jane" },
        { "Example University", "Example University", "Organizational", null, null },
        { "University of Example, Berkeley", "University of Example, Berkeley", "Organizational", null, null },
        { "Example, Inc.", "Example, Inc.", "Organizational", null, null },
        { "Forschungszentrum Beispiel", "Forschungszentrum Beispiel", "Organizational", null, null },
        { "Berkeley, University of Example", "Berkeley, University of Example", "Organizational", null, null },
        { "Example (Research Group)", "Example (Research Group)", "Organizational", null, null },
        // Could be either: nothing is guessed.
        { "Jane Doe", "Jane Doe", null, null, null },
        { "DataCite", "DataCite", null, null, null },
        { "Doe, Jane, Roe", "Doe, Jane, Roe", null, null, null },
        { "山田太郎", "山田太郎", null, null, null },
        { "Expedition 12, 2024", "Expedition 12, 2024", null, null, null },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_gets_a_kind_only_where_it_is_plain(string text, string name, string? kind, string? family, string? given)
    {
        var creator = AgentBuilder.Parse(text);

        Assert.Equal((name, kind, family, given), (creator.Name, creator.NameType, creator.FamilyName, creator.GivenName));
        Assert.Empty(creator.NameIdentifiers);
    }

    public static TheoryData<string, string, string, string> Identified => new()
    {
        { "Doe, Jane <https://orcid.org/0000-0002-1825-0097>", "Personal", "ORCID", "https://orcid.org/0000-0002-1825-0097" },
        { "Jane Doe <0000-0002-1825-0097>", "Personal", "ORCID", "https://orcid.org/0000-0002-1825-0097" },
        { "Doe, Jane <http://orcid.org/0000-0002-9079-593x/>", "Personal", "ORCID", "https://orcid.org/0000-0002-9079-593X" },
        { "Doe, Jane <orcid.org/0000-0002-1825-0097>", "Personal", "ORCID", "https://orcid.org/0000-0002-1825-0097" },
        { "Example <04wxnsj81>", "Organizational", "ROR", "https://ror.org/04wxnsj81" },
        { "Example <https://ror.org/04wxnsj81>", "Organizational", "ROR", "https://ror.org/04wxnsj81" },
        { "Example, Somewhere <ror.org/04WXNSJ81>", "Organizational", "ROR", "https://ror.org/04wxnsj81" },
    };

    [Theory]
    [MemberData(nameof(Identified))]
    public void An_identifier_in_brackets_becomes_an_address_and_tells_the_kind(string text, string kind, string scheme, string identifier)
    {
        var creator = AgentBuilder.Parse(text);

        Assert.Equal(kind, creator.NameType);
        var entry = Assert.Single(creator.NameIdentifiers);
        Assert.Equal((identifier, scheme), (entry.NameIdentifier, entry.NameIdentifierScheme));
        Assert.Equal(NameIdentifierBuilder.SchemeUriOf(scheme), entry.SchemeUri);
        Assert.DoesNotContain('<', creator.Name!);
    }

    [Fact]
    public void The_parts_of_a_name_are_taken_with_an_identifier_too()
    {
        var creator = AgentBuilder.Parse("Doe, Jane <https://orcid.org/0000-0002-1825-0097>");

        Assert.Equal(("Doe, Jane", "Doe", "Jane"), (creator.Name, creator.FamilyName, creator.GivenName));
    }

    public static TheoryData<string, string, string> Refused => new()
    {
        { "", FindingCodes.TextEmpty, "empty" },
        { "  ", FindingCodes.TextEmpty, "empty" },
        { "<https://orcid.org/0000-0002-1825-0097>", FindingCodes.TextEmpty, "empty" },
        { "Doe, Jane; Roe, Max", FindingCodes.TextTooLong, "several creators" },
        { "Doe, Jane and Roe, Max", FindingCodes.TextTooLong, "several creators" },
        { "Doe, Jane & Roe, Max", FindingCodes.TextTooLong, "several creators" },
        { "Doe,", FindingCodes.TextEmpty, "ends with a comma" },
        { ", Jane", FindingCodes.TextEmpty, "begins with a comma" },
        { "Example <04wxnsj82>", FindingCodes.SchemeMissing, "scheme" },
        { "Doe, Jane <https://orcid.org/0000-0002-1825-0098>", FindingCodes.IdentifierCheckDigit, "check digit" },
        { "Doe, Jane <https://orcid.org/0000-0002-1825>", FindingCodes.SchemeMissing, "https://orcid.org/0000-0002-1825-0097" },
        { "Doe, Jane <mail@example.org>", FindingCodes.SchemeMissing, "scheme" },
        { "Doe, Jane <>", FindingCodes.IdentifierForm, "empty" },
        { "Doe, Jane <https://orcid.org/0000-0002-1825-0097", FindingCodes.IdentifierForm, "closing '>'" },
        { "Doe, Jane https://orcid.org/0000-0002-1825-0097>", FindingCodes.IdentifierForm, "opening '<'" },
        { "Doe, Jane https://example.org/1>", FindingCodes.IdentifierForm, "opening '<'" },
        { "Doe, Jane (0000-0002-1825-0097)", FindingCodes.IdentifierForm, "<0000-0002-1825-0097>" },
        { "Example <https://ror.org/04wxnsj82>", FindingCodes.IdentifierCheckDigit, "check digit" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_creator_is_refused_with_the_value_and_the_way_out(string text, string code, string message)
    {
        var error = Assert.Throws<MetadataValueException>(() => AgentBuilder.Parse(text));

        Assert.Equal(code, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_built_is_valid()
    {
        foreach (var text in Names.Select(row => row.Data.Item1).Concat(Identified.Select(row => row.Data.Item1)))
        {
            var findings = RecordValidator.Validate(new DoiRecord { Creators = [AgentBuilder.Parse(text)] }, DoiState.Draft);
            Assert.DoesNotContain(findings, finding => finding.Path.StartsWith("creators[0]", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_contributor_keeps_everything_of_the_creator()
    {
        var contributor = AgentBuilder.AsContributor(AgentBuilder.Parse("Doe, Jane <0000-0002-1825-0097>"), "data curator");

        Assert.Equal(("Doe, Jane", "Personal", "DataCurator"), (contributor.Name, contributor.NameType, contributor.ContributorType));
        Assert.Single(contributor.NameIdentifiers);
    }

    [Fact]
    public void A_funder_is_no_contributor()
        => Assert.Contains("funding reference", Assert.Throws<MetadataValueException>(() => AgentBuilder.AsContributor(new Creator("F"), "Funder")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Doe", "Jane", "Doe, Jane")]
    [InlineData("Doe", null, "Doe")]
    [InlineData(" ", "Jane", "Jane")]
    public void A_person_may_have_one_part_of_a_name(string? family, string? given, string name)
        => Assert.Equal((name, "Personal"), (AgentBuilder.Person(family, given).Name, AgentBuilder.Person(family, given).NameType));

    [Theory]
    [InlineData("Example University", null, null, null)]
    [InlineData("Example University <https://ror.org/04wxnsj81>", "https://ror.org/04wxnsj81", "ROR", "https://ror.org")]
    [InlineData("Example University <04wxnsj81>", "https://ror.org/04wxnsj81", "ROR", "https://ror.org")]
    [InlineData("Example University <grid.5254.6>", "grid.5254.6", "GRID", "https://www.grid.ac")]
    public void An_affiliation_is_a_name_and_maybe_an_identifier(string text, string? identifier, string? scheme, string? schemeUri)
    {
        var affiliation = AffiliationBuilder.Parse(text);

        Assert.Equal("Example University", affiliation.Name);
        Assert.Equal((identifier, scheme, schemeUri), (affiliation.AffiliationIdentifier, affiliation.AffiliationIdentifierScheme, affiliation.SchemeUri));
    }

    [Theory]
    [InlineData("Example <https://orcid.org/0000-0002-1825-0097>", FindingCodes.NameTypeContradiction)]
    [InlineData("<04wxnsj81>", FindingCodes.TextEmpty)]
    [InlineData("Example <12345>", FindingCodes.IdentifierForm)]
    public void An_affiliation_has_an_organisation_identifier_and_a_name(string text, string code)
        => Assert.Equal(code, Assert.Throws<MetadataValueException>(() => AffiliationBuilder.Parse(text)).Code);

    [Theory]
    [InlineData("Doe, Jane <https://orcid.org/0000-0002-1825-0097>", "personal", "Doe, Jane", "ORCID")]
    [InlineData("Max; the Band", "Organizational", "Max; the Band", null)]
    [InlineData("Doe & Sons <04wxnsj81>", "Organizational", "Doe & Sons", "ROR")]
    public void A_creator_of_a_known_kind_is_named_as_it_stands(string text, string kind, string name, string? scheme)
    {
        var creator = AgentBuilder.Parse(text, kind);

        Assert.Equal(name, creator.Name);
        Assert.Equal(kind, creator.NameType, ignoreCase: true);
        Assert.Equal(scheme, creator.NameIdentifiers.SingleOrDefault()?.NameIdentifierScheme);
    }

    [Theory]
    [InlineData("Doe, Jane <https://ror.org/04wxnsj81>", "Personal", FindingCodes.NameTypeContradiction)]
    [InlineData("Example University <0000-0002-1825-0097>", "Organizational", FindingCodes.NameTypeContradiction)]
    [InlineData("", "Personal", FindingCodes.TextEmpty)]
    [InlineData("Doe, Jane", "Animal", FindingCodes.TermUnknown)]
    public void A_creator_of_a_known_kind_has_no_identifier_of_the_other(string text, string kind, string code)
        => Assert.Equal(code, Assert.Throws<MetadataValueException>(() => AgentBuilder.Parse(text, kind)).Code);
}
