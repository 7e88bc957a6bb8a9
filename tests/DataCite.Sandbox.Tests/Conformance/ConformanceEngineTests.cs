using System.Net;

namespace DataCite.Sandbox.Tests.Conformance;

/// <summary>The table is only worth something if a wrong answer is noticed.</summary>
public sealed class ConformanceEngineTests
{
    private const string Body = """{"errors":[{"title":"Can't be blank"}],"meta":{"total":2,"page":1},"none":null}""";

    [Theory]
    [InlineData("$.meta.total = 2", "$.meta.total = 3")]
    [InlineData("$.meta keys total page", "$.meta keys page total")]
    [InlineData("$.errors count 1", "$.errors count 2")]
    [InlineData("$.errors[0].title ~ ^Can't", "$.errors[0].title ~ ^can't")]
    [InlineData("$.errors[*].title has \"Can't be blank\"", "$.errors[*].title lacks \"Can't be blank\"")]
    [InlineData("$.none present", "$.none absent")]
    [InlineData("$.missing absent", "$.missing present")]
    [InlineData("$.none = null", "$.missing = null")]
    [InlineData("$ keys errors meta none", "$ keys errors meta")]
    [InlineData("text ~ blank", "text ~ ^blank")]
    [InlineData("< X-Kept: yes", "< X-Kept: no")]
    [InlineData("< X-Kept present", "< X-Kept absent")]
    [InlineData("< X-Missing absent", "< X-Missing present")]
    [InlineData("< X-Kept ~ ^y", "< X-Kept ~ ^n")]
    public void What_is_right_passes_and_what_is_wrong_is_reported(string right, string wrong)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Body) };
        response.Headers.Add("X-Kept", "yes");

        Assert.Null(Expectation.Check(right, response, Body));
        Assert.NotNull(Expectation.Check(wrong, response, Body));
    }

    [Theory]
    [InlineData("GET /prefixes/10.5072\n-> 200\n$.data.id = \"10.9999\"")]
    [InlineData("GET /prefixes/10.5072\n-> 404")]
    [InlineData("DELETE /dois/10.5072/no-such-doi as demo.repo\nGET /heartbeat\n-> 200")]
    public async Task A_row_that_does_not_hold_is_reported(string block)
    {
        await using var target = ConformanceTarget.StartSandbox();
        var row = Assert.Single(ConformanceFile.Read("test", $"## 9.9 Test\n\n### False\n\n```\n{block}\n```\n"));

        Assert.NotEmpty(await target.CheckAsync(row, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Cases_fill_the_pattern_of_their_row()
    {
        var rows = ConformanceFile.Read("test",
            "## 2.1 Test\n### Counts (C)\n```\nGET /dois?x={0}\n-> 200\n$.meta.total = {1}\neach a | 1\neach b | 2\n```").ToList();

        Assert.Equal(["/dois?x=a", "/dois?x=b"], rows.Select(static row => row.Request.Target));
        Assert.Equal(["$.meta.total = 1", "$.meta.total = 2"], rows.Select(static row => row.Expectations[0]));
        Assert.Equal(["Counts (C): a", "Counts (C): b"], rows.Select(static row => row.Title));
    }
}
