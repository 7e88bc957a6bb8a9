using System.IO.Compression;
using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.Jobs.Tests.Exports;

/// <summary>Exports that are stopped anywhere go on, and are then the same as others.</summary>
public sealed class ExportTests : IDisposable
{
    private static readonly JobHeader Header = new("Export-DataCiteDoi", "DEMO.REPO", "https://api.example.org/");

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Files => ["all.jsonl", "all.jsonl.gz", "all.csv", "xml", "json"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task An_export_that_is_stopped_after_any_page_goes_on_to_the_same_file(string name)
    {
        var clean = await RunAsync(PlanOf("clean-" + name), stops: []);
        var stopped = await RunAsync(PlanOf("stopped-" + name), stops: [1, 2, 4]);

        Assert.Equal(Content(clean), Content(stopped));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path, "*.part*"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_was_written_of_a_page_that_was_not_complete_is_written_again(string name)
    {
        var clean = await RunAsync(PlanOf("clean-" + name), stops: []);
        var plan = PlanOf("torn-" + name);
        await using (var export = await Export.BeginAsync(plan, Header, TimeProvider.System))
            await export.AddPageAsync(Page(0), Info(0));
        if (File.Exists(plan.PartPath))
            await File.AppendAllTextAsync(plan.PartPath, "{\"id\":\"10.50", TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(plan.JournalPath, "{\"page\":2,\"ro", TestContext.Current.CancellationToken);

        Assert.Equal(Content(clean), Content(await RunAsync(plan, stops: [])));
    }

    [Fact]
    public async Task Rows_that_come_again_behind_a_cursor_are_written_once()
    {
        var plan = PlanOf("all.jsonl");
        await using (var export = await Export.BeginAsync(plan, Header, TimeProvider.System))
            await export.AddPageAsync(Page(0), Info(0));
        await using (var export = await Export.BeginAsync(plan, Header, TimeProvider.System))
        {
            await export.AddPageAsync([Page(0)[^1], .. Page(1)], Info(4) with { Total = 20 });
            await export.CompleteAsync(isWhole: true);
        }

        Assert.Equal(20, (await File.ReadAllLinesAsync(plan.Path, TestContext.Current.CancellationToken)).Distinct().Count());
    }

    [Theory]
    [InlineData("all.jsonl")]
    [InlineData("all.csv")]
    [InlineData("json")]
    public async Task A_record_that_was_edited_or_made_here_is_written_as_it_is(string name)
    {
        var plan = PlanOf(name);
        var edited = Page(0)[0];
        edited.Title = "edited here";
        var made = new DoiRecord { Doi = "10.5072/made", Title = "made here" };
        await using (var export = await Export.BeginAsync(plan, Header, TimeProvider.System))
        {
            await export.AddPageAsync([edited, made], info: null);
            await export.CompleteAsync(isWhole: false);
        }

        var files = File.Exists(plan.Path) ? [plan.Path] : Directory.GetFiles(plan.Path);
        var text = string.Concat(files.Select(File.ReadAllText));
        Assert.Contains("edited here", text, StringComparison.Ordinal);
        Assert.Contains("made here", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_without_all_of_its_rows_gets_no_name_and_is_read_anew()
    {
        var plan = PlanOf("all.jsonl");
        await using (var export = await Export.BeginAsync(plan, Header, TimeProvider.System))
        {
            await export.AddPageAsync(Page(0), Info(4));
            Assert.Equal(JobProblem.Incomplete, (await Assert.ThrowsAsync<JobException>(() => export.CompleteAsync(isWhole: true))).Kind);
        }

        Assert.False(File.Exists(plan.Path));
        await using var again = await Export.BeginAsync(plan, Header, TimeProvider.System);
        Assert.Equal((0L, (string?)null), (again.Rows, again.Cursor));
    }

    [Fact]
    public async Task An_export_with_other_filters_does_not_go_on_with_it()
    {
        var plan = PlanOf("all.jsonl");
        await using (var export = await Export.BeginAsync(plan, Header, TimeProvider.System))
            await export.AddPageAsync(Page(0), Info(0));

        Assert.Equal(JobProblem.Foreign, (await Assert.ThrowsAsync<JobException>(() => Export.BeginAsync(plan with { Scope = "states=draft" }, Header, TimeProvider.System))).Kind);
    }

    [Fact]
    public async Task The_bytes_of_the_server_are_copied()
    {
        var path = await RunAsync(PlanOf("all.jsonl"), stops: []);

        Assert.Equal(Enumerable.Range(0, 5).SelectMany(Page).Select(static row => System.Text.Encoding.UTF8.GetString(row.ReadBytes!.Value.Span)), await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task An_export_that_begins_anew_and_is_stopped_at_once_does_not_count_the_pages_of_the_one_before(string name)
    {
        var plan = PlanOf(name) with { JobPath = _folder.File("kept.job") };
        var clean = Content(await RunAsync(plan, stops: []));
        await using (await Export.BeginAsync(plan, Header, TimeProvider.System))
        {
            // Stopped before its first page.
        }

        await using (var again = await Export.BeginAsync(plan, Header, TimeProvider.System))
            Assert.Equal((0L, null, false), (again.Rows, again.Cursor, again.IsRead));

        Assert.Equal(clean, Content(await RunAsync(plan, stops: [2])));
    }

    [Fact]
    public async Task A_folder_that_is_replaced_keeps_what_is_not_of_an_export()
    {
        var plan = PlanOf("json");
        Directory.CreateDirectory(plan.Path);
        await File.WriteAllTextAsync(Path.Combine(plan.Path, "10.5072%2fgone.json"), "{}", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(plan.Path, "notes.json"), "{}", TestContext.Current.CancellationToken);

        await RunAsync(plan, stops: []);

        Assert.Equal(51, Directory.GetFiles(plan.Path).Length);
        Assert.True(File.Exists(Path.Combine(plan.Path, "notes.json")));
    }

    private static IReadOnlyList<DoiRecord> Page(int page) => [.. Enumerable.Range(page * 10, 10).Select(static i => DoiRecord.ParseResource(System.Text.Encoding.UTF8.GetBytes(
        $$$"""{"id":"10.5072/row-{{{i}}}","type":"dois","attributes":{"doi":"10.5072/row-{{{i}}}","state":"draft","created":"2024-01-01T00:00:{{{i / 10:00}}}.000Z","titles":[{"title":"=Row {{{i}}} \"ü\"\nline"}],"creators":[{"name":"Doe, Jane","nameType":"Personal","nameIdentifiers":[{"nameIdentifier":"x","nameIdentifierScheme":"Own"}]}]}}""")))];

    private static DoiPageInfo Info(int page) => new() { Total = 50, Cursor = page == 4 ? null : $"page-{page + 1}" };

    private ExportPlan PlanOf(string name) => new(_folder.File(name), name.Contains("csv", StringComparison.Ordinal) ? DoiFileFormat.Csv : name.Contains("xml", StringComparison.Ordinal) ? DoiFileFormat.Xml
        : name.Contains("jsonl", StringComparison.Ordinal) ? DoiFileFormat.JsonLines : DoiFileFormat.Json) { Scope = "all", CanGoOn = true, Overwrites = true };

    private static async Task<string> RunAsync(ExportPlan plan, IReadOnlyCollection<int> stops)
    {
        for (var runs = 0; ; runs++)
        {
            Assert.InRange(runs, 0, 10);
            await using var export = await Export.BeginAsync(plan, Header, TimeProvider.System);
            var page = export.Cursor is { } cursor ? int.Parse(cursor["page-".Length..], System.Globalization.CultureInfo.InvariantCulture) : 0;
            var isStopped = false;
            while (page < 5 && !isStopped)
            {
                await export.AddPageAsync(Page(page), Info(page));
                isStopped = stops.Contains(++page);
            }

            if (isStopped)
                continue;
            await export.CompleteAsync(isWhole: true);
            await export.EndAsync();
            return plan.Path;
        }
    }

    private static string Content(string path) => Directory.Exists(path)
        ? string.Join('\n', Directory.GetFiles(path).Order(StringComparer.Ordinal).Select(static file => Path.GetFileName(file) + "\n" + File.ReadAllText(file)))
        : Convert.ToHexString(path.EndsWith(".gz", StringComparison.Ordinal) ? Unpacked(path) : File.ReadAllBytes(path));

    private static byte[] Unpacked(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
