using System.Text;
using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.Jobs.Tests.Exports;

/// <summary>What an export does to the files that are where it writes.</summary>
public sealed class ExportPlaceTests : IDisposable
{
    private static readonly JobHeader Header = new("Export-DataCiteDoi", "DEMO.REPO", "https://api.example.org/");

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => ["all.jsonl", "all.jsonl.gz", "all.csv", "all.xlsx", "xml", "json"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_comes_to_be_at_the_destination_meanwhile_stays(string name)
    {
        var plan = PlanOf(name) with { Overwrites = false };
        var theirs = DoiFileFormats.IsFolder(plan.Format) ? Path.Combine(plan.Path, "10.5072%2fa.xml") : plan.Path;
        await using (var export = await BeginAsync(plan))
        {
            await export.AddPageAsync([Record("a"), Record("b")], new DoiPageInfo { Total = 2 });
            Directory.CreateDirectory(Path.GetDirectoryName(theirs)!);
            await File.WriteAllTextAsync(theirs, "theirs", TestContext.Current.CancellationToken);
            Assert.Equal(JobProblem.Taken, (await Assert.ThrowsAsync<JobException>(() => export.CompleteAsync(isWhole: true))).Kind);
        }

        Assert.Equal("theirs", await File.ReadAllTextAsync(theirs, TestContext.Current.CancellationToken));
        Assert.False(File.Exists(plan.TablePath));
        await using var again = await BeginAsync(plan with { Overwrites = true });
        Assert.True(again.IsRead);
        await again.CompleteAsync(isWhole: true);
        await again.EndAsync();
        Assert.Equal(2, again.Made);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path, "*.part*"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_second_export_with_another_journal_does_not_write_to_the_same_place(string name)
    {
        var plan = PlanOf(name);
        await using var export = await BeginAsync(plan);
        await export.AddPageAsync([Record("a")], new DoiPageInfo { Total = 1 });
        var refused = await Assert.ThrowsAsync<JobException>(() => BeginAsync(plan with { JobPath = _folder.File("other.job") }));

        Assert.Equal(JobProblem.InUse, refused.Kind);
        Assert.Contains($"'{plan.Path}'", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("other.job")));
        Assert.Contains($"process {Environment.ProcessId} ", (await Assert.ThrowsAsync<JobException>(() => BeginAsync(plan))).Message, StringComparison.Ordinal);
        await export.CompleteAsync(isWhole: true);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_is_left_of_an_export_that_ends_before_its_first_row(string name)
    {
        var plan = PlanOf(name);
        await using (await BeginAsync(plan))
        {
            // Nothing comes.
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_journal_is_left_where_the_unfinished_file_cannot_be_made(string name)
    {
        var plan = PlanOf(name);
        if (DoiFileFormats.IsFolder(plan.Format))
            await File.WriteAllTextAsync(plan.PartPath, "theirs", TestContext.Current.CancellationToken);
        else
            Directory.CreateDirectory(plan.PartPath);
        await Assert.ThrowsAnyAsync<Exception>(() => BeginAsync(plan));

        Assert.Equal([plan.PartPath], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_doi_that_comes_twice_is_one_file()
    {
        await using var export = await BeginAsync(PlanOf("json"));
        await export.AddPageAsync([Record("a"), Record("a")], info: null);
        await export.CompleteAsync(isWhole: false);

        Assert.Equal(1, export.Made);
    }

    [Fact]
    public async Task A_folder_whose_files_were_being_moved_gets_all_of_them()
    {
        var plan = PlanOf("json");
        await using (var export = await BeginAsync(plan))
            await export.AddPageAsync([Record("a"), Record("b")], new DoiPageInfo { Total = 2 });
        // The process was ended here.
        Directory.CreateDirectory(plan.Path);
        File.Move(Path.Combine(plan.PartPath, "10.5072%2fa.json"), Path.Combine(plan.Path, "10.5072%2fa.json"));
        await File.WriteAllTextAsync(plan.MovingPath, string.Empty, TestContext.Current.CancellationToken);
        await using var again = await BeginAsync(plan);
        await again.CompleteAsync(isWhole: true);
        await again.EndAsync();

        Assert.Equal(2, again.Made);
        Assert.Equal(["10.5072%2fa.json", "10.5072%2fb.json"], Directory.GetFiles(plan.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal([plan.Path], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_that_is_replaced_keeps_who_may_read_it(string name)
    {
        // Windows has no modes.
        if (OperatingSystem.IsWindows())
            return;
        var plan = PlanOf(name);
        var old = DoiFileFormats.IsFolder(plan.Format) ? Path.Combine(plan.Path, "10.5072%2fa." + name) : plan.Path;
        Directory.CreateDirectory(Path.GetDirectoryName(old)!);
        await File.WriteAllTextAsync(old, "old", TestContext.Current.CancellationToken);
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.SetUnixFileMode(old, Mode);
        await using var export = await BeginAsync(plan);
        await export.AddPageAsync([Record("a")], info: null);
        if (File.Exists(plan.PartPath))
            Assert.Equal(Mode, File.GetUnixFileMode(plan.PartPath));
        await export.CompleteAsync(isWhole: false);

        Assert.NotEqual("old", await File.ReadAllTextAsync(old, TestContext.Current.CancellationToken));
        Assert.Equal(Mode, File.GetUnixFileMode(old));
    }

    [Fact]
    public async Task Another_export_that_is_not_complete_is_told_in_words()
    {
        var plan = PlanOf("all.jsonl");
        await using (var export = await BeginAsync(plan))
            await export.AddPageAsync([Record("a")], new DoiPageInfo { Total = 2, Cursor = "next" });
        var refused = await Assert.ThrowsAsync<JobException>(() => BeginAsync(plan with { Scope = "client-id=demo.repo" }));

        Assert.DoesNotContain("client-id", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"'{plan.PartPath}' and '{plan.JournalPath}'", refused.Advice, StringComparison.Ordinal);
    }

    private static Task<Export> BeginAsync(ExportPlan plan) => Export.BeginAsync(plan, Header, TimeProvider.System);

    private static DoiRecord Record(string name) => DoiRecord.ParseResource(Encoding.UTF8.GetBytes($$$"""{"id":"10.5072/{{{name}}}","type":"dois","attributes":{"doi":"10.5072/{{{name}}}","titles":[{"title":"a"}]}}"""));

    private ExportPlan PlanOf(string name)
        => new(_folder.File(name), DoiFileFormats.Find(name) ?? (name == "xml" ? DoiFileFormat.Xml : DoiFileFormat.Json)) { Scope = "all", CanGoOn = true, Overwrites = true };
}
