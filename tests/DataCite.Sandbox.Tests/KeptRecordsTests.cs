using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DataCite.Sandbox.CommandLine;

namespace DataCite.Sandbox.Tests;

/// <summary>The data file: what an orderly end, a killed process and a cut-off line leave behind.</summary>
public sealed class KeptRecordsTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly string _folder = Directory.CreateTempSubdirectory("sandbox-kept-").FullName;

    private string DataFile => Path.Combine(_folder, "kept.jsonl");

    private string Changes => DataFile + ".changes";

    [Fact]
    public async Task A_killed_process_loses_nothing_that_was_answered()
    {
        await using (var first = SandboxServer.Start(new SandboxOptions { DataFile = DataFile }))
        {
            first.Records.Put("""{"doi":"10.5072/kept-1","state":"findable","titles":[{"title":"Two\nlines"}]}""");
            first.Records.Put("""{"doi":"10.5072/kept-2"}""");
            first.Records.Remove("10.5072/kept-2");
            first.Records.Remove("10.5072/with+plus");
            first.Records.Put("""{"doi":"10.5072/kept-1","state":"registered","titles":[{"title":"Two\nlines"}]}""");

            // What is on the disk now is what a killed process leaves.
            File.Copy(DataFile, DataFile + ".copy");
            File.Copy(Changes, Changes + ".copy");
        }

        File.Move(DataFile + ".copy", DataFile, overwrite: true);
        await File.WriteAllTextAsync(Changes, await File.ReadAllTextAsync(Changes + ".copy", Stop) + """{"type":"dois","id":"10.50""", Stop);
        await using var second = SandboxServer.Start(new SandboxOptions { DataFile = DataFile });

        Assert.Equal("registered", second.Records.StateOf("10.5072/kept-1"));
        Assert.Null(second.Records.StateOf("10.5072/kept-2"));
        Assert.Null(second.Records.StateOf("10.5072/with+plus"));
        Assert.Equal("findable", second.Records.StateOf("10.5072/double//slash"));
        Assert.Equal(0, new FileInfo(Changes).Length);
    }

    [Fact]
    public async Task An_orderly_end_leaves_one_file_with_all_records()
    {
        await using (var first = SandboxServer.Start(new SandboxOptions { Empty = true, DataFile = DataFile }))
            first.Records.Put("""{"doi":"10.5072/kept-1"}""");

        Assert.False(File.Exists(Changes));
        var line = Assert.Single(await File.ReadAllLinesAsync(DataFile, Stop));
        Assert.Equal("10.5072/kept-1", JsonDocument.Parse(line).RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_file_that_is_there_is_all_that_the_sandbox_starts_with()
    {
        await File.WriteAllTextAsync(DataFile, """{"data":[{"id":"10.5072/mine","type":"dois","attributes":{"doi":"10.5072/mine"}}]}""", Stop);
        await using var sandbox = SandboxServer.Start(new SandboxOptions { DataFile = DataFile, RecordCount = 10 });

        Assert.Equal(["10.5072/mine"], sandbox.Records.Names);
    }

    [Fact]
    public async Task A_damaged_line_in_the_middle_of_the_changes_is_told_and_kept_and_the_other_lines_count()
    {
        await using (var first = SandboxServer.Start(new SandboxOptions { Empty = true, DataFile = DataFile }))
            first.Records.Put("""{"doi":"10.5072/kept-0"}""");
        string[] lines =
        [
            """{"doi":"10.5072/kept-1","state":"findable"}""",
            """{"doi":"10.5072/kept-2","sta\u0000""",
            """{"doi":"10.5072/kept-3"}""",
            """{"titles":[{"title":"JSON, but no record"}]}""",
            """{"deleted":"10.5072/kept-0"}""",
            """{"doi":"10.50""",
        ];
        await File.WriteAllLinesAsync(Changes, lines, Stop);

        await using var second = SandboxServer.Start(new SandboxOptions { DataFile = DataFile });

        Assert.Equal(["10.5072/kept-1", "10.5072/kept-3"], second.Records.Names.Order(StringComparer.Ordinal));
        var warning = Assert.Single(second.Warnings);
        Assert.Contains("Lines 2, 4 of", warning, StringComparison.Ordinal);
        Assert.Contains(Changes + ".damaged", warning, StringComparison.Ordinal);
        Assert.Equal(lines, await File.ReadAllLinesAsync(Changes + ".damaged", Stop));
    }

    [Fact]
    public async Task A_second_damaged_file_does_not_replace_the_first()
    {
        for (var run = 0; run < 2; run++)
        {
            await using (SandboxServer.Start(new SandboxOptions { Empty = true, DataFile = DataFile }))
                Assert.True(File.Exists(DataFile));
            await File.WriteAllLinesAsync(Changes, [$"broken {run}", """{"doi":"10.5072/kept-1"}"""], Stop);
            await using var damaged = SandboxServer.Start(new SandboxOptions { DataFile = DataFile });
            Assert.Single(damaged.Warnings);
        }

        Assert.StartsWith("broken 0", await File.ReadAllTextAsync(Changes + ".damaged", Stop), StringComparison.Ordinal);
        Assert.StartsWith("broken 1", await File.ReadAllTextAsync(Changes + ".damaged.2", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_prints_what_is_damaged()
    {
        await using (SandboxServer.Start(new SandboxOptions { Empty = true, DataFile = DataFile }))
            Assert.True(File.Exists(DataFile));
        await File.WriteAllLinesAsync(Changes, ["broken", """{"doi":"10.5072/kept-1"}"""], Stop);
        await using var output = new StringWriter();
        await using var errors = new StringWriter();

        Assert.Equal(0, await SandboxProgram.RunAsync(["--data", DataFile], output, errors, new CancellationToken(canceled: true)));

        Assert.StartsWith($"Warning: Line 1 of '{Changes}' cannot be read.", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Activities_and_undo_work_on_after_a_restart()
    {
        string before;
        await using (var first = SandboxServer.Start(new SandboxOptions { Empty = true, DataFile = DataFile }))
        {
            using var caller = CallerOf(first);
            await SendAsync(caller, HttpMethod.Post, "dois", """{"doi":"10.5072/kept-1","titles":[{"title":"First"}]}""");
            await SendAsync(caller, HttpMethod.Put, "dois/10.5072/kept-1", """{"titles":[{"title":"Second"}]}""");
            await SendAsync(caller, HttpMethod.Put, "dois/10.5072/kept-1", """{"titles":[{"title":"Third"}]}""");
            await SendAsync(caller, HttpMethod.Post, "dois/undo", """{"doi":"10.5072/kept-1"}""");
            before = await caller.GetStringAsync("dois/10.5072/kept-1/activities", Stop);
            Assert.Equal(2, JsonDocument.Parse(before).RootElement.GetProperty("meta").GetProperty("total").GetInt32());
        }

        await using var second = SandboxServer.Start(new SandboxOptions { DataFile = DataFile });
        using var later = CallerOf(second);
        var after = await later.GetStringAsync("dois/10.5072/kept-1/activities", Stop);
        Assert.Equal(before.Replace(":" + PortOf(before), string.Empty, StringComparison.Ordinal),
            after.Replace(":" + PortOf(after), string.Empty, StringComparison.Ordinal));
        await SendAsync(later, HttpMethod.Post, "dois/undo", """{"doi":"10.5072/kept-1"}""");

        Assert.Contains("\"First\"", second.Records.Read("10.5072/kept-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_data_file_does_not_take_up_the_history_of_an_old_one()
    {
        await using (var first = SandboxServer.Start(new SandboxOptions { Empty = true, DataFile = DataFile }))
        {
            using var caller = CallerOf(first);
            await SendAsync(caller, HttpMethod.Post, "dois", """{"doi":"10.5072/kept-1"}""");
        }

        File.Delete(DataFile);
        await using var second = SandboxServer.Start(new SandboxOptions { Empty = true, DataFile = DataFile });
        using var later = CallerOf(second);

        Assert.Contains("\"total\":0", await later.GetStringAsync("activities", Stop), StringComparison.Ordinal);
    }

    private static HttpClient CallerOf(SandboxServer sandbox)
    {
        var account = sandbox.Accounts[0];
        var caller = new HttpClient { BaseAddress = sandbox.BaseAddress };
        caller.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account.Id}:{account.Password}")));
        return caller;
    }

    private static async Task SendAsync(HttpClient caller, HttpMethod method, string path, string attributes)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = new StringContent($$$"""{"data":{"type":"dois","attributes":{{{attributes}}}}}""", Encoding.UTF8, "application/json"),
        };
        using var answer = await caller.SendAsync(request, Stop);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    private static int PortOf(string json)
        => new Uri(JsonDocument.Parse(json).RootElement.GetProperty("links").GetProperty("self").GetString()!).Port;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
