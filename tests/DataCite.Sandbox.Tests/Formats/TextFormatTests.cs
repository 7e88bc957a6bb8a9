using DataCite.Metadata;
using DataCite.Sandbox.Formats;
using DataCite.Sandbox.Tests.Search;

namespace DataCite.Sandbox.Tests.Formats;

public class TextFormatTests
{
    [Fact]
    public void Bibtex_has_the_address_as_key_and_the_name_in_upper_case()
        => Assert.Equal(
            """
            @misc{https://doi.org/10.5072/river-1,
              doi = {10.5072/RIVER-1},
              url = {https://example.org/river/1},
              author = {Doe, Jane Q. and {Hydrology Group}},
              keywords = {rivers, hydrology},
              language = {en},
              title = {River levels & "more"},
              publisher = {Example Repository},
              year = {2024},
              copyright = {Creative Commons Attribution 4.0 International}
            }

            """,
            DoiFormatWriter.Write(DoiFormat.Bibtex, FormatSamples.Dataset),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void Bibtex_of_an_article_names_its_journal_and_pages()
    {
        var bibtex = DoiFormatWriter.Write(DoiFormat.Bibtex, FormatSamples.Article);

        Assert.StartsWith("@article{https://doi.org/10.5072/article(1)%3C2%3E,\n", bibtex, StringComparison.Ordinal);
        Assert.Contains("  journal = {eLife},\n  volume = {6},\n  issue = {2},\n  pages = {15-20},\n", bibtex, StringComparison.Ordinal);
    }

    [Fact]
    public void Ris_lines_end_in_carriage_return_and_line_feed()
        => Assert.Equal(
            [
                "TY  - DATA", "T1  - River levels & \"more\"", "AU  - Doe, Jane Q.", "AU  - Hydrology Group", "DO  - 10.5072/RIVER-1",
                "UR  - https://example.org/river/1", "AB  - Daily levels.", "KW  - rivers", "KW  - hydrology", "PY  - 2024",
                "PB  - Example Repository", "LA  - en", "SN  - 1234-5678", "ER  - ",
            ],
            DoiFormatWriter.Write(DoiFormat.Ris, FormatSamples.Dataset).Split("\r\n"));

    [Fact]
    public void Ris_of_an_article_names_its_journal_and_pages()
        => Assert.Contains(
            "VL  - 6\r\nIS  - 2\r\nSP  - 15\r\nEP  - 20\r\n",
            DoiFormatWriter.Write(DoiFormat.Ris, FormatSamples.Article),
            StringComparison.Ordinal);

    [Fact]
    public void Csv_is_a_header_and_a_row()
        => Assert.Equal(
            "doi,url,registered,state,resourceTypeGeneral,resourceType,title,author,publisher,publicationYear\n"
            + "10.5072/RIVER-1,https://example.org/river/1,2024-02-01,findable,Dataset,\"Time, series\",\"River levels & \"\"more\"\"\","
            + "\"Doe, Jane Q. and {Hydrology Group}\",Example Repository,2024\n",
            DoiFormatWriter.Write(DoiFormat.Csv, FormatSamples.Dataset));

    [Fact]
    public void Csv_of_a_list_has_one_header()
        => Assert.Equal(
            "doi,url,registered,state,resourceTypeGeneral,resourceType,title,author,publisher,publicationYear\n"
            + "10.5072/BARE,,,draft,,,,,,\n10.5072/BARE,,,draft,,,,,,\n",
            DoiFormatWriter.WriteList(DoiFormat.Csv, [FormatSamples.Bare, FormatSamples.Bare]));

    [Theory]
    [InlineData("""{"titles":[{"title":""}]}""", "\"\"")]
    [InlineData("""{"titles":[{"title":" x"}]}""", "\" x\"")]
    [InlineData("""{"titles":[{"title":"a\nb"}]}""", "\"a\nb\"")]
    public void Csv_cells_are_quoted_where_they_have_to_be(string attributes, string cell)
        => Assert.Contains($",,,{cell},,,\n", DoiFormatWriter.Write(DoiFormat.Csv, new SampleDoi(attributes)), StringComparison.Ordinal);

    [Fact]
    public void The_xml_is_what_is_stored()
        => Assert.Equal("<resource>1</resource>", DoiFormatWriter.Write(DoiFormat.DataCiteXml, FormatSamples.Dataset));

    [Fact]
    public void Xml_that_is_not_stored_is_made_of_the_metadata()
    {
        var xml = DoiFormatWriter.Write(DoiFormat.DataCiteXml, FormatSamples.Article);

        Assert.Contains("<identifier identifierType=\"DOI\">10.5072/ARTICLE(1)&lt;2&gt;</identifier>", xml, StringComparison.Ordinal);
        Assert.Equal("Converting the Literature", DataCiteXml.Read(xml).Record.Titles[0].Title);
    }

    [Fact]
    public void A_draft_without_metadata_has_no_xml()
        => Assert.Equal(string.Empty, DoiFormatWriter.Write(DoiFormat.DataCiteXml, FormatSamples.Bare));

    [Fact]
    public void A_citation_of_jats_names_title_source_date_and_name()
    {
        var jats = DoiFormatWriter.Write(DoiFormat.Jats, FormatSamples.Dataset);

        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <element-citation publication-type="data">
              <person-group person-group-type="author">
                <name>
                  <surname>Doe</surname>
                  <given-names>Jane Q.</given-names>
                </name>
                <name />
              </person-group>
              <person-group person-group-type="editor">
                <name>
                  <surname>Roe</surname>
                  <given-names>Rita</given-names>
                </name>
              </person-group>
              <data-title>River levels &amp; "more"</data-title>
              <source>Example Repository</source>
              <year iso-8601-date="2024-02-01">2024</year>
              <month>02</month>
              <day>01</day>
              <version>1.2</version>
              <pub-id pub-id-type="doi">10.5072/RIVER-1</pub-id>
            </element-citation>

            """,
            jats,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Control_characters_do_not_break_xml()
    {
        var jats = DoiFormatWriter.Write(DoiFormat.Jats, new SampleDoi("{\"titles\":[{\"title\":\"a\\u0001b\"}]}"));

        Assert.Contains("<source>ab</source>", jats, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DoiFormat.Bibtex, "\n")]
    [InlineData(DoiFormat.Ris, "\n\n")]
    [InlineData(DoiFormat.Citation, "\n\n")]
    [InlineData(DoiFormat.DataCiteXml, "\n")]
    internal void A_list_is_its_records_with_line_breaks_between(DoiFormat format, string separator)
        => Assert.Equal(
            DoiFormatWriter.Write(format, FormatSamples.Dataset) + separator + DoiFormatWriter.Write(format, FormatSamples.Dataset),
            DoiFormatWriter.WriteList(format, [FormatSamples.Dataset, FormatSamples.Dataset]));

    [Fact]
    public void A_draft_without_metadata_can_be_had_in_every_format()
        => Assert.All(
            Enum.GetValues<DoiFormat>().Where(format => format is not (DoiFormat.Json or DoiFormat.DataCiteXml)),
            format => Assert.Contains(
                "10.5072/BARE", DoiFormatWriter.Write(format, FormatSamples.Bare), StringComparison.OrdinalIgnoreCase));
}
