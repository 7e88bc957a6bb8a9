using System.Text.Json;

namespace DataCite.Sandbox.Tests;

/// <summary>Records as the real server answers them, made up or recorded, loaded and read back.</summary>
public sealed class RecordedRecordsTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    // Worked out anew when a record is loaded, or shown to its owner or on request only.
    private static readonly string[] Computed =
    [
        "container", "creators", "contributors", "publisher", "types", "identifiers", "alternateIdentifiers", "rightsList", "geoLocations",
        "published", "landingPage", "language", "isActive", "xml", "agency",
    ];

    [Fact]
    public async Task Findable_records_are_answered_with_the_same_metadata()
    {
        string[] files = [.. Answers.MadeUpFiles.Concat(Answers.RecordedFiles).Where(static file => StateIn(file) == "findable")];
        await using var sandbox = SandboxServer.Start(new SandboxOptions { Empty = true, RecordFiles = files });
        using var client = new HttpClient { BaseAddress = sandbox.BaseAddress };

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var recorded = Data(await File.ReadAllTextAsync(file, Stop));
            var name = Uri.EscapeDataString(recorded.GetProperty("id").GetString()!);
            AssertSame(recorded, Data(await client.GetStringAsync("dois/" + name, Stop)));
        }
    }

    private static void AssertSame(JsonElement recorded, JsonElement answer)
    {
        Assert.Equal(recorded.GetProperty("id").GetString(), answer.GetProperty("id").GetString());
        var attributes = answer.GetProperty("attributes");
        foreach (var attribute in recorded.GetProperty("attributes").EnumerateObject().Where(static each => !Computed.Contains(each.Name)))
        {
            var same = JsonElement.DeepEquals(attribute.Value, attributes.GetProperty(attribute.Name));
            Assert.True(same, $"{recorded.GetProperty("id")}, {attribute.Name}: {attributes.GetProperty(attribute.Name)}");
        }

        Assert.Equal(CountOf(recorded, "creators"), CountOf(answer, "creators"));
        Assert.Equal(CountOf(recorded, "contributors"), CountOf(answer, "contributors"));
        Assert.Equal(ClientOf(recorded), ClientOf(answer));
    }

    private static string? StateIn(string file) => Data(File.ReadAllText(file)).GetProperty("attributes").GetProperty("state").GetString();

    private static JsonElement Data(string json) => JsonDocument.Parse(json).RootElement.GetProperty("data");

    private static int CountOf(JsonElement data, string list) => data.GetProperty("attributes").GetProperty(list).GetArrayLength();

    private static string? ClientOf(JsonElement data)
        => data.GetProperty("relationships").GetProperty("client").GetProperty("data").GetProperty("id").GetString();
}
