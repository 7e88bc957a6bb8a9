using System.Text.Json;

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
    public async Task An_orderly_end_leaves_one_file_with_everything()
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

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
