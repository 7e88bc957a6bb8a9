namespace DataCite.Metadata.Tests.Builders;

/// <summary>Identifiers as people write them.</summary>
public class IdentifierReadingTests
{
    [Theory]
    [InlineData("0000 0001 2103 2683")]
    [InlineData("0000000121032683")]
    [InlineData("0000-0001-2103-2683")]
    [InlineData("isni.org/isni/0000000121032683")]
    [InlineData("www.isni.org/0000000121032683")]
    [InlineData("ISNI: 0000 0001 2103 2683")]
    [InlineData("https://isni.org/isni/0000000121032683")]
    public void An_isni_of_a_funder_is_an_isni_in_every_spelling(string identifier)
    {
        var funding = FundingBuilder.Create("Example Fund", identifier);

        Assert.Equal(("ISNI", "https://isni.org/isni/0000000121032683"), (funding.FunderIdentifierType, funding.FunderIdentifier));
    }

    [Theory]
    [InlineData("501100001659")]
    [InlineData("100000001")]
    [InlineData("10.13039/501100001659")]
    public void A_number_of_the_funder_registry_is_one_without_its_prefix_too(string identifier)
    {
        var funding = FundingBuilder.Create("Example Fund", identifier);

        Assert.Equal("Crossref Funder ID", funding.FunderIdentifierType);
        Assert.StartsWith("https://doi.org/10.13039/", funding.FunderIdentifier, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0000 0001 2103 2684")]
    [InlineData("0000000121032684")]
    public void A_mistyped_isni_of_a_funder_is_refused_and_not_filed_as_something_else(string identifier)
        => Assert.Equal(FindingCodes.IdentifierCheckDigit, Assert.Throws<MetadataValueException>(() => FundingBuilder.Create("Example Fund", identifier)).Code);

    [Fact]
    public void What_is_of_no_known_register_stays_as_it_is()
        => Assert.Equal("Other", FundingBuilder.Create("Example Fund", "https://example.org/funders/7").FunderIdentifierType);

    [Theory]
    [InlineData("0000 0002 1825 0097")]
    [InlineData("0000000218250097")]
    [InlineData("ORCID: 0000-0002-1825-0097")]
    [InlineData("orcid.org/0000-0002-1825-0097")]
    public void An_orcid_is_read_with_spaces_or_nothing_for_its_hyphens(string orcid)
    {
        Assert.Equal("https://orcid.org/0000-0002-1825-0097", NameIdentifierBuilder.FromOrcid(orcid).NameIdentifier);
        Assert.Equal("ORCID", AgentBuilder.Parse($"Doe, Jane <{orcid}>").NameIdentifiers[0].NameIdentifierScheme);
    }

    [Theory]
    [InlineData("0000-0002-1825-0097")]
    [InlineData("orcid:0000-0002-1825-0097")]
    [InlineData("ORCID iD 0000 0002 1825 0097")]
    [InlineData("0000000218250097")]
    [InlineData("https://orcid.org/0000-0002-1825-0097")]
    [InlineData("ROR: 04wxnsj81")]
    [InlineData("ror.org/04wxnsj81")]
    [InlineData("grid.5254.6")]
    [InlineData("https://doi.org/10.13039/501100001659")]
    public void An_identifier_in_a_name_is_refused_in_whatever_brackets(string identifier)
    {
        foreach (var name in new[] { $"Doe, Jane ({identifier})", $"Doe, Jane [{identifier}]", $"Doe, Jane {{{identifier}}}", $"{identifier} Doe", $"Doe;{identifier}" })
        {
            Assert.Throws<MetadataValueException>(() => AgentBuilder.Parse(name));
            Assert.Equal(FindingCodes.IdentifierForm, Assert.Throws<MetadataValueException>(() => AgentBuilder.Parse(name, "Organizational")).Code);
            Assert.Equal(FindingCodes.IdentifierForm, Assert.Throws<MetadataValueException>(() => PublisherBuilder.Parse(name)).Code);
            Assert.Equal(FindingCodes.IdentifierForm, Assert.Throws<MetadataValueException>(() => AffiliationBuilder.Parse(name)).Code);
            Assert.Equal(FindingCodes.IdentifierForm, Assert.Throws<MetadataValueException>(() => FundingBuilder.Parse(name)).Code);
        }
    }

    [Theory]
    [InlineData("Institute 2024 for 1234 Things")]
    [InlineData("0abcdef12 Collective")]
    [InlineData("Group 1234567890123456")]
    public void Numbers_and_words_that_are_no_identifiers_stay_in_a_name(string name) => Assert.Equal(name, PublisherBuilder.Parse(name).Name);

    [Theory]
    [InlineData("info:eu-repo/grantAgreement/EC/FP7/282896")]
    [InlineData("urn:example:award:7")]
    [InlineData("https://example.org/7")]
    [InlineData("ark:/12345/x")]
    [InlineData("tag:example.org,2024:x")]
    public void A_uri_of_any_scheme_is_taken_where_the_schema_says_uri(string uri)
        => Assert.Equal(uri, FundingBuilder.Create("Example Fund", awardUri: uri).AwardUri);

    [Theory]
    [InlineData("example.org/7", "https://example.org/7")]
    [InlineData("https:/example.org/7", "https://example.org/7")]
    [InlineData("https://https://example.org/7", "https://example.org/7")]
    [InlineData("http://", null)]
    [InlineData("grant 7", null)]
    [InlineData("a: b", null)]
    public void What_is_no_uri_is_refused_with_an_address_that_is_one_or_none(string text, string? suggestion)
        => Assert.Equal(suggestion, Assert.Throws<MetadataValueException>(() => FundingBuilder.Create("Example Fund", awardUri: text)).Suggestion);

    [Theory]
    [InlineData("CC0")]
    [InlineData("cc-0")]
    [InlineData("CC Zero")]
    [InlineData("https://creativecommons.org/publicdomain/zero/1.0/legalcode.de")]
    [InlineData("http://creativecommons.org/publicdomain/zero/1.0/deed.fr")]
    [InlineData("https://creativecommons.org/publicdomain/zero/1.0/legalcode.txt")]
    public void Cc0_is_known_by_its_common_names_and_pages(string text) => Assert.Equal("cc0-1.0", RightsBuilder.Parse(text).RightsIdentifier);

    [Fact]
    public void The_page_of_a_licence_in_another_language_is_the_licence()
        => Assert.Equal("cc-by-4.0", RightsBuilder.Parse("https://creativecommons.org/licenses/by/4.0/legalcode.de").RightsIdentifier);

    [Fact]
    public void A_uri_of_rights_stands_where_addresses_of_rights_stand()
        => Assert.Equal("info:eu-repo/semantics/openAccess", RightsBuilder.Parse("info:eu-repo/semantics/openAccess").RightsUri);
}
