using System.Net;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client.Tests.Citations;

public class CitationTests
{
    private const string Name = "10.5072/river_1";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DoiName River => DoiName.Parse(Name);

    [Fact]
    public async Task A_reference_is_plain_text_and_raw_as_it_came()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = await WithRiverAsync(sandbox);

        var plain = await client.GetCitationAsync(River, cancellationToken: Stop);
        var raw = await client.GetCitationAsync(River, new CitationOptions { IsRaw = true }, Stop);

        Assert.Equal("Doe, J. (2024). Levels & flow where a < b <i>x</i> [Data set]. Example. https://doi.org/10.5072/RIVER_1", plain.ToString());
        Assert.Equal((Name, CitationFormat.Text, "apa", null), (plain.Doi, plain.Format, plain.Style, plain.Locale));
        Assert.StartsWith("Doe, J. (2024). <i>Levels &amp; flow where a &lt; b", raw.Citation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CitationFormat.Bibtex, "@misc{https://doi.org/10.5072/river_1,")]
    [InlineData(CitationFormat.Ris, "TY  - DATA\nT1  - Levels")]
    [InlineData(CitationFormat.Csv, "doi,url,registered")]
    [InlineData(CitationFormat.CslJson, "{")]
    [InlineData(CitationFormat.SchemaOrg, "{")]
    [InlineData(CitationFormat.DataCiteJson, "{")]
    [InlineData(CitationFormat.CrossciteJson, "{")]
    [InlineData(CitationFormat.Codemeta, "{")]
    [InlineData(CitationFormat.DataCiteXml, "<?xml")]
    [InlineData(CitationFormat.Jats, "<?xml")]
    public async Task Every_format_is_asked_for_by_its_media_type_and_read(CitationFormat format, string start)
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = await WithRiverAsync(sandbox);

        var citation = await client.GetCitationAsync(River, new CitationOptions { Format = format }, Stop);

        Assert.StartsWith(start, citation.Citation, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", citation.Citation, StringComparison.Ordinal);
        Assert.Null(citation.Style);
        Assert.Contains(Name, citation.Citation, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_name_whose_path_is_another_route_is_read_through_the_list()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        await CreateAsync(client, "10.5072/set/media", DoiEvent.Publish);
        var name = DoiName.Parse("10.5072/set/media");

        foreach (var format in Enum.GetValues<CitationFormat>())
        {
            var citation = await client.GetCitationAsync(name, new CitationOptions { Format = format }, Stop);
            Assert.Contains(name.Value, citation.Citation, StringComparison.OrdinalIgnoreCase);
            Assert.False(citation.Citation.StartsWith('['), citation.Citation);
            await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.GetCitationAsync(DoiName.Parse("10.5072/none/media"), new CitationOptions { Format = format }, Stop));
        }
    }

    [Fact]
    public async Task A_draft_is_cited_for_its_own_repository_only()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = sandbox.Connect();
        await CreateAsync(client, "10.5072/draft", null);
        using var stranger = sandbox.Connect(DataCiteAccount.Anonymous);
        var name = DoiName.Parse("10.5072/draft");

        Assert.Contains("Levels", (await client.GetCitationAsync(name, cancellationToken: Stop)).Citation, StringComparison.Ordinal);
        var problem = await Assert.ThrowsAsync<ResourceNotFoundException>(() => stranger.GetCitationAsync(name, cancellationToken: Stop));
        Assert.Contains("10.5072/draft", problem.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_without_metadata_has_no_xml()
    {
        var server = new Server().Then(200, "\n", "application/vnd.datacite.datacite+xml", Clients.LoggedIn);
        using var client = Clients.Of(server);

        var problem = await Assert.ThrowsAsync<ApiException>(() => client.GetCitationAsync(River, new CitationOptions { Format = CitationFormat.DataCiteXml }, Stop));

        Assert.Contains("the answer is empty", problem.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Style_and_language_are_sent_as_the_styles_spell_them()
    {
        var server = new Server().Otherwise(static _ => Server.Answer(HttpStatusCode.OK, "Doe. River.", "text/x-bibliography; charset=utf-8", Clients.LoggedIn));
        using var client = Clients.Of(server);

        await client.GetCitationAsync(River, new CitationOptions { Style = "http://www.zotero.org/styles/IEEE", Locale = "de-de" }, Stop);
        await client.GetCitationAsync(River, new CitationOptions { Style = "nature.csl", Locale = "fr" }, Stop);

        Assert.Equal(["?style=ieee&locale=de-DE", "?style=nature&locale=fr"], server.Requests.Select(static request => request.Address.Query));
    }

    [Theory]
    [InlineData(CitationFormat.Text, "a b", null, "Style")]
    [InlineData(CitationFormat.Text, "", null, "Style")]
    [InlineData(CitationFormat.Text, "apa,ieee", null, "Style")]
    [InlineData(CitationFormat.Text, null, "german", "Locale")]
    [InlineData(CitationFormat.Bibtex, "apa", null, "Style")]
    [InlineData(CitationFormat.Bibtex, null, "de", "Locale")]
    [InlineData((CitationFormat)12345, null, null, "Format")]
    public async Task What_cannot_be_asked_for_is_not_sent(CitationFormat format, string? style, string? locale, string parameter)
    {
        var server = new Server();
        using var client = Clients.Of(server);

        var problem = await Assert.ThrowsAsync<ArgumentException>(
            () => client.GetCitationAsync(River, new CitationOptions { Format = format, Style = style, Locale = locale }, Stop));

        Assert.Equal(parameter, problem.ParamName);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(CitationFormat.Text, "application/json", "{\"data\":{\"id\":\"10.5072/river_1\"}}")]
    [InlineData(CitationFormat.CslJson, "application/json", "{\"data\":{\"id\":\"10.5072/river_1\"}}")]
    [InlineData(CitationFormat.CslJson, "application/vnd.schemaorg.ld+json", "{\"@id\":\"https://doi.org/10.5072/river_1\"}")]
    [InlineData(CitationFormat.Bibtex, "text/html", "<!DOCTYPE html><html><body>Sign in</body></html>")]
    [InlineData(CitationFormat.Text, "text/html", "<html><body>Sign in</body></html>")]
    [InlineData(CitationFormat.DataCiteXml, "text/html", "<!doctype html><title>x</title>")]
    [InlineData(CitationFormat.Ris, "application/x-bibtex", "@misc{https://doi.org/10.5072/river_1,\n}")]
    [InlineData(CitationFormat.Csv, "text/csv", "10.5072/river_1,https://example.org")]
    public async Task An_answer_in_another_format_is_an_error_at_once(CitationFormat format, string type, string body)
    {
        var server = new Server().Otherwise(_ => Server.Answer(HttpStatusCode.OK, body, type, Clients.LoggedIn));
        using var client = Clients.Of(server);

        var problem = await Assert.ThrowsAsync<UnreadableAnswerException>(() => client.GetCitationAsync(River, new CitationOptions { Format = format }, Stop));

        Assert.Contains($"is not {format} ", problem.Problem, StringComparison.Ordinal);
        Assert.Contains(type, problem.Problem, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(CitationFormat.Bibtex, "@misc{https://doi.org/10.5072/OTHER,\n  doi = {10.5072/OTHER}\n}\n")]
    [InlineData(CitationFormat.Ris, "TY  - DATA\r\nDO  - 10.5072/OTHER\r\nER  - ")]
    [InlineData(CitationFormat.Csv, "doi,url\n10.5072/OTHER,https://example.org\n")]
    [InlineData(CitationFormat.CslJson, "{\"DOI\":\"10.5072/OTHER\",\"id\":\"https://doi.org/10.5072/other\"}")]
    [InlineData(CitationFormat.SchemaOrg, "{\"@id\":\"https://doi.org/10.5072/other\"}")]
    [InlineData(CitationFormat.DataCiteJson, "{\"doi\":\"10.5072/OTHER\"}")]
    [InlineData(CitationFormat.DataCiteXml, "<resource><identifier identifierType=\"DOI\">10.5072/OTHER</identifier><r>10.5072/river_1</r></resource>")]
    [InlineData(CitationFormat.Jats, "<element-citation><pub-id pub-id-type=\"doi\">10.5072/OTHER</pub-id></element-citation>")]
    public async Task An_answer_about_another_DOI_is_not_taken(CitationFormat format, string body)
    {
        var server = new Server().Otherwise(_ => Server.Answer(HttpStatusCode.OK, body, "application/octet-stream", Clients.LoggedIn));
        using var client = Clients.Of(server);

        var problem = await Assert.ThrowsAsync<UnreadableAnswerException>(() => client.GetCitationAsync(River, new CitationOptions { Format = format }, Stop));

        Assert.Contains("10.5072/other", problem.Problem, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Underscores_that_BibTeX_escapes_do_not_make_another_DOI()
    {
        const string entry = "@misc{https://doi.org/10.5072/river\\_1,\n  doi = {10.5072/RIVER\\_1}\n}\n";
        var server = new Server().Then(200, entry, "application/x-bibtex", Clients.LoggedIn);
        using var client = Clients.Of(server);

        var citation = await client.GetCitationAsync(River, new CitationOptions { Format = CitationFormat.Bibtex }, Stop);

        Assert.Equal(entry, citation.ToString());
    }

    [Fact]
    public async Task A_format_that_the_server_does_not_make_and_a_redirection_to_another_host_are_errors()
    {
        var server = new Server()
            .Then(406, "{\"errors\":[{\"status\":\"406\",\"title\":\"The content type is not recognized.\"}]}")
            .Then(303, headers: [("Location", "https://landing.example.org/river")]);
        using var client = Clients.Of(server);

        var refused = await Assert.ThrowsAsync<ApiException>(() => client.GetCitationAsync(River, new CitationOptions { Format = CitationFormat.Jats }, Stop));
        var redirected = await Assert.ThrowsAsync<ApiException>(() => client.GetCitationAsync(River, cancellationToken: Stop));

        Assert.Contains("does not give 10.5072/river_1 as Jats", refused.Problem, StringComparison.Ordinal);
        Assert.Contains("redirection that is not followed", redirected.Problem, StringComparison.Ordinal);
        Assert.All(server.Requests, static request => Assert.Equal("api.test.datacite.org", request.Address.Host));
    }

    [Fact]
    public async Task What_steers_a_terminal_is_replaced_and_in_JSON_and_XML_escaped()
    {
        const string hostile = "A\u001b[31mB\u202eC";
        var server = new Server()
            .Then(200, $"Doe <b>{hostile}</b>&#27;&amp;amp;<script>", "text/x-bibliography", Clients.LoggedIn)
            .Then(200, $"{{\"DOI\":\"{Name}\",\"title\":\"A\u202eB\"}}", "application/json", Clients.LoggedIn)
            .Then(200, $"<r><identifier identifierType=\"DOI\">{Name}</identifier><t>A\u202eB</t></r>", "application/xml", Clients.LoggedIn)
            .Then(200, $"TY  - DATA\r\nT1  - {hostile}\r\nDO  - {Name}\r\nER  - \r\n", "text/plain", Clients.LoggedIn);
        using var client = Clients.Of(server);
        async Task<string> Get(CitationFormat format) => (await client.GetCitationAsync(River, new CitationOptions { Format = format }, Stop)).Citation;

        Assert.Equal("Doe A\ufffd[31mB\ufffdC\ufffd&amp;<script>", await Get(CitationFormat.Text));
        var json = await Get(CitationFormat.CslJson);
        Assert.Contains("A\\u202eB", json, StringComparison.Ordinal);
        Assert.Equal("A\u202eB", JsonDocument.Parse(json).RootElement.GetProperty("title").GetString());
        Assert.Contains("A&#x202E;B", await Get(CitationFormat.DataCiteXml), StringComparison.Ordinal);
        Assert.Equal($"TY  - DATA\nT1  - A\ufffd[31mB\ufffdC\nDO  - {Name}\nER  - ", await Get(CitationFormat.Ris));
    }

    [Fact]
    public async Task The_second_table_has_no_headings()
    {
        await using var sandbox = LiveSandbox.Start();
        using var client = await WithRiverAsync(sandbox);

        var table = await client.GetCitationAsync(River, new CitationOptions { Format = CitationFormat.Csv }, Stop);
        var entry = await client.GetCitationAsync(River, new CitationOptions { Format = CitationFormat.Bibtex }, Stop);

        Assert.StartsWith("10.5072/RIVER_1,", table.WithoutHeader().ToString(), StringComparison.Ordinal);
        Assert.EndsWith(table.WithoutHeader().Citation, table.Citation, StringComparison.Ordinal);
        Assert.Same(entry, entry.WithoutHeader());
        Assert.Equal(entry.Citation + "\n", entry.ToString());
    }

    [Fact]
    public void The_common_styles_are_names_of_styles_each_once()
    {
        Assert.All(CitationStyles.All, static style => Assert.Equal(style.Name, new CitationOptions { Style = style.Name }.Validated().Style));
        Assert.Equal(CitationStyles.All.Count, CitationStyles.All.Select(static style => style.Name).Distinct().Count());
        Assert.True(CitationStyles.IsCommon("IEEE"));
    }

    private static async Task<DataCiteClient> WithRiverAsync(LiveSandbox sandbox)
    {
        var client = sandbox.Connect();
        await CreateAsync(client, Name, DoiEvent.Publish);
        return client;
    }

    private static Task<DoiRecord> CreateAsync(DataCiteClient client, string name, DoiEvent? change) => client.CreateDoiAsync(
        DoiRecord.Parse($$"""
            {"doi":"{{name}}","titles":[{"title":"Levels & flow where a < b <i>x</i>"}],"creators":[{"name":"Doe, Jane","familyName":"Doe","givenName":"Jane"}],
             "publisher":"Example","publicationYear":2024,"types":{"resourceTypeGeneral":"Dataset"},"url":"https://example.org/river","schemaVersion":"http://datacite.org/schema/kernel-4"}
            """),
        change,
        Stop);
}
