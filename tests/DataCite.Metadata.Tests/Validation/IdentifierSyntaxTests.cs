using System.Text.RegularExpressions;

namespace DataCite.Metadata.Tests.Validation;

public partial class IdentifierSyntaxTests
{
    [Theory]
    [InlineData("ORCID", "0000-0002-1825-0097")]
    [InlineData("orcid", "https://orcid.org/0000-0002-1694-233X")]
    [InlineData("ORCID", "http://orcid.org/0000-0001-5109-3700/")]
    [InlineData("ISNI", "0000 0001 2150 090X")]
    [InlineData("ISNI", "https://isni.org/isni/000000012150090X")]
    [InlineData("ROR", "https://ror.org/04wxnsj81")]
    [InlineData("ROR", "ror.org/03yrm5c26")]
    [InlineData("ROR", "03yrm5c26")]
    [InlineData("GRID", "grid.5254.6")]
    [InlineData("GRID", "https://www.grid.ac/institutes/grid.17788.31")]
    [InlineData("Crossref Funder ID", "https://doi.org/10.13039/501100000780")]
    [InlineData("Crossref Funder ID", "10.13039/100000001")]
    [InlineData("Ringgold", "whatever")]
    [InlineData("Other", "")]
    public void A_well_formed_identifier_of_its_scheme_has_no_problem(string scheme, string identifier)
        => Assert.Null(NameIdentifierSyntax.FindProblem(scheme, identifier));

    [Theory]
    [InlineData("ORCID", "0000-0002-1825-0079", FindingCodes.IdentifierCheckDigit)]
    [InlineData("ORCID", "0000-0002-1694-2330", FindingCodes.IdentifierCheckDigit)]
    [InlineData("ORCID", "0000000218250097", FindingCodes.IdentifierForm)]
    [InlineData("ORCID", "https://orcid.org/", FindingCodes.IdentifierForm)]
    [InlineData("ORCID", "٠٠٠٠-0002-1825-0097", FindingCodes.IdentifierForm)]
    [InlineData("ISNI", "0000 0001 2150 0900", FindingCodes.IdentifierCheckDigit)]
    [InlineData("ROR", "https://ror.org/04wxnsj18", FindingCodes.IdentifierCheckDigit)]
    [InlineData("ROR", "https://ror.org/04wxusj81", FindingCodes.IdentifierCheckDigit)]
    [InlineData("ROR", "https://ror.org/4wxnsj81", FindingCodes.IdentifierForm)]
    [InlineData("ROR", "https://orcid.org/0000-0002-1825-0097", FindingCodes.IdentifierTypeMismatch)]
    [InlineData("GRID", "5254.6", FindingCodes.IdentifierForm)]
    [InlineData("Crossref Funder ID", "501100000780", FindingCodes.IdentifierForm)]
    [InlineData("Crossref Funder ID", "https://ror.org/04wxnsj81", FindingCodes.IdentifierTypeMismatch)]
    public void A_mistyped_identifier_is_found(string scheme, string identifier, string code)
        => Assert.Equal(code, NameIdentifierSyntax.FindProblem(scheme, identifier)?.Code);

    [Theory]
    [InlineData("ORCID", "0000000218250097", "https://orcid.org/0000-0002-1825-0097")]
    [InlineData("ORCID", "https://orcid.org/0000-0002-1825-0097?lang=en", "https://orcid.org/0000-0002-1825-0097")]
    [InlineData("ORCID", "ORCID: 0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097")]
    [InlineData("ORCID", "ORCID: 0000-0002-1825-0098", null)]
    [InlineData("ORCID", "0000-0002-1825-0097, 0000-0002-1694-233X", null)]
    [InlineData("ORCID", "0000\u20130002\u20131825\u20130097", "https://orcid.org/0000-0002-1825-0097")]
    [InlineData("ISNI", "0000\u00A00001\u00A02103\u00A02683", "https://isni.org/isni/0000000121032683")]
    [InlineData("ROR", "ROR:04wxnsj81", "https://ror.org/04wxnsj81")]
    [InlineData("GRID", "https://grid.ac/institutesgrid.36212.34", "grid.36212.34")]
    [InlineData("ISNI", "ISNI=0000 0001 2150 090X", "https://isni.org/isni/000000012150090X")]
    public void An_identifier_between_other_things_is_suggested(string scheme, string text, string? suggestion)
    {
        var problem = NameIdentifierSyntax.FindProblem(scheme, text);

        Assert.Equal((FindingCodes.IdentifierForm, suggestion), (problem?.Code, problem?.Suggestion));
    }

    [Theory]
    [InlineData("https://orcid.org/0000-0002-1825-0097", "ORCID")]
    [InlineData("0000-0002-1825-0097", "ORCID")]
    [InlineData("https://ror.org/04wxnsj81", "ROR")]
    [InlineData("https://isni.org/isni/000000012150090X", "ISNI")]
    [InlineData("grid.5254.6", "GRID")]
    [InlineData("https://doi.org/10.13039/501100000780", "Crossref Funder ID")]
    [InlineData("orcid.org/0000-0002-1825-0097", "ORCID")]
    [InlineData("04wxnsj81", "ROR")]
    [InlineData("04wxnsj82", null)]
    [InlineData("012345678", null)]
    [InlineData("12345", null)]
    public void A_scheme_is_recognized_only_where_it_is_plain(string identifier, string? scheme)
        => Assert.Equal(scheme, NameIdentifierSyntax.FindScheme(identifier));

    public static TheoryData<string, string> WellFormed => new()
    {
        { "DOI", "10.5072/x" }, { "DOI", "https://doi.org/10.5072/x" }, { "DOI", "10.1002/(SICI)1097<1::AID>3.0.CO;2-#" },
        { "URL", "https://example.org/data?id=1#top" }, { "URL", "ftp://example.org/data" }, { "URL", "https://例え.jp/" },
        { "PURL", "https://purl.org/example" }, { "w3id", "https://w3id.org/games/spec/coil#Coil_Bomb_Die_Of_Age" },
        { "ISBN", "978-0-306-40615-7" }, { "ISBN", "0-306-40615-2" }, { "ISBN", "080442957X" }, { "ISBN", "ISBN 978-0-306-40615-7" },
        { "ISSN", "0317-8471" }, { "ISSN", "2434-561X" }, { "ISSN", "ISSN 0317-8471" }, { "EISSN", "2434561X" }, { "LISSN", "0317-8471" },
        { "EAN13", "4006381333931" }, { "UPC", "036000291452" }, { "PMID", "12082125" }, { "arXiv", "arXiv:0706.0001" },
        { "arXiv", "2101.00001v2" }, { "arXiv", "arXiv:hep-th/9901001" }, { "arXiv", "https://arxiv.org/abs/2101.00001" },
        { "arXiv", "arXiv:1501.00001 [cs.DL]" }, { "bibcode", "2014Wthr...69...72C" }, { "bibcode", "2018A&A...616A...1G" },
        { "ARK", "ark:/13030/tqb3kh97gh8w" }, { "ARK", "ark:12148/btv1b8449691v" }, { "ARK", "https://n2t.net/ark:/13030/m5br8st1" },
        { "Handle", "10013/epic.10033" }, { "Handle", "https://hdl.handle.net/11022/0000-0000-2CF1-2" }, { "Handle", "20.500.12345/1" },
        { "IGSN", "IECUR0097" }, { "IGSN", "10.58052/IESGR003X" }, { "IGSN", "https://igsn.org/AU1234" }, { "ISTC", "0A9-2002-12B4A105-7" },
        { "LSID", "urn:lsid:ubio.org:namebank:11815" }, { "URN", "urn:nbn:de:101:1-201102033592" },
        { "URN", "urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66" },
        { "RAiD", "https://raid.org/10.70112/a7c9c0d5" }, { "RRID", "RRID:AB_90755" }, { "RRID", "RRID:SCR_014641" },
        { "SWHID", "swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2" },
        { "SWHID", "swh:1:dir:d198bc9d7a6bcf6db04f476d29314f157507d505;origin=https://example.org/x" },
        { "CSTR", "31253.11.sciencedb.j00001.00123" }, { "CSTR", "CSTR:31253.11.sciencedb.j00001.00123" }, { "Unheard-of", "anything" },
    };

    [Theory]
    [MemberData(nameof(WellFormed))]
    public void A_related_identifier_of_its_type_has_no_problem(string type, string identifier)
        => Assert.Null(RelatedIdentifierSyntax.FindProblem(type, identifier));

    public static TheoryData<string, string, string, string?> Malformed => new()
    {
        { "DOI", "11.5072/x", FindingCodes.IdentifierForm, null }, { "DOI", "https://example.org/", FindingCodes.IdentifierForm, null },
        { "URL", "10.5072/x", FindingCodes.IdentifierTypeMismatch, "10.5072/x" },
        { "URL", "http://dx.doi.org/10.5072/x", FindingCodes.IdentifierTypeMismatch, "10.5072/x" },
        { "URL", "www.example.org", FindingCodes.IdentifierForm, "https://www.example.org" },
        { "URL", "doi.org/10.5072/x", FindingCodes.IdentifierTypeMismatch, "10.5072/x" },
        { "URL", "mailto:river@example.org", FindingCodes.IdentifierForm, null },
        { "DOI", "DOI 10.5072/x", FindingCodes.IdentifierForm, "10.5072/x" },
        { "DOI", "https://example.org/doi/10.5072/x", FindingCodes.IdentifierForm, null },
        { "w3id", "w3id.org/example", FindingCodes.IdentifierForm, "https://w3id.org/example" },
        { "URL", "https://example.org/a b", FindingCodes.IdentifierForm, null },
        { "w3id", "https://example.org/x", FindingCodes.IdentifierForm, null },
        { "ISBN", "978-0-306-40615-8", FindingCodes.IdentifierCheckDigit, null },
        { "ISBN", "0-306-40615-3", FindingCodes.IdentifierCheckDigit, null },
        { "ISBN", "978-0-306", FindingCodes.IdentifierForm, null }, { "ISBN", "1234567890123", FindingCodes.IdentifierForm, null },
        { "ISSN", "0317-8472", FindingCodes.IdentifierCheckDigit, null }, { "ISSN", "0317-847", FindingCodes.IdentifierForm, null },
        { "EAN13", "4006381333932", FindingCodes.IdentifierCheckDigit, null },
        { "EAN13", "400638133393", FindingCodes.IdentifierForm, null },
        { "UPC", "036000291453", FindingCodes.IdentifierCheckDigit, null },
        { "PMID", "PMID: 12082125", FindingCodes.IdentifierForm, "12082125" },
        { "PMID", "PMC12082125", FindingCodes.IdentifierForm, null }, { "arXiv", "0706.1", FindingCodes.IdentifierForm, null },
        { "bibcode", "2014Wthr", FindingCodes.IdentifierForm, null }, { "ARK", "13030/tqb3kh97gh8w", FindingCodes.IdentifierForm, null },
        { "Handle", "epic.10033", FindingCodes.IdentifierForm, null }, { "ISTC", "0A9-2002", FindingCodes.IdentifierForm, null },
        { "LSID", "urn:isbn:0451450523", FindingCodes.IdentifierForm, null }, { "URN", "nbn:de:101:1", FindingCodes.IdentifierForm, null },
        { "RAiD", "raid", FindingCodes.IdentifierForm, null }, { "RRID", "AB_90755", FindingCodes.IdentifierForm, "RRID:AB_90755" },
        { "SWHID", "94a9ed024d3859793618152ea559a168bbcbb5e2", FindingCodes.IdentifierForm, null },
        { "CSTR", "sciencedb", FindingCodes.IdentifierForm, null },
        { "IGSN", "a b", FindingCodes.IdentifierForm, null },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_related_identifier_of_another_form_is_found(string type, string identifier, string code, string? suggestion)
    {
        var problem = RelatedIdentifierSyntax.FindProblem(type, identifier);

        Assert.NotNull(problem);
        Assert.Equal((code, suggestion), (problem.Code, problem.Suggestion));
    }

    [Fact]
    public void The_example_in_every_message_is_itself_well_formed()
    {
        foreach (var type in Vocabularies.RelatedIdentifierType.Terms.Where(type => type != "DOI"))
        {
            var problem = RelatedIdentifierSyntax.FindProblem(type, "?");
            Assert.True(problem is not null, $"'?' passes for a {type}");
            var example = Example().Match(problem.Message).Groups[1].Value;
            Assert.True(RelatedIdentifierSyntax.FindProblem(type, example) is null, $"{type}: {example}");
        }

        foreach (var scheme in new[] { "ORCID", "ISNI", "ROR", "GRID", "Crossref Funder ID" })
        {
            var example = Example().Match(NameIdentifierSyntax.FindProblem(scheme, "?")!.Message).Groups[1].Value;
            Assert.True(NameIdentifierSyntax.FindProblem(scheme, example) is null, $"{scheme}: {example}");
        }
    }

    [Fact]
    public void Every_single_mistyped_digit_of_an_ORCID_is_found()
    {
        const string orcid = "0000-0002-1825-0097";
        for (var at = 0; at < orcid.Length; at++)
        {
            foreach (var digit in "0123456789".Where(digit => orcid[at] != '-' && digit != orcid[at]))
            {
                var mistyped = orcid[..at] + digit + orcid[(at + 1)..];
                Assert.Equal(FindingCodes.IdentifierCheckDigit, NameIdentifierSyntax.FindProblem("ORCID", mistyped)?.Code);
            }
        }
    }

    [GeneratedRegex(@"looks like (\S+)\.$")]
    private static partial Regex Example();
}
