using DataCite.Metadata;

namespace DataCite.Jobs.Tests;

/// <summary>Which items of a journal are undone: each once, whatever its runs have found out about it.</summary>
public sealed class UndoJobTests : IDisposable
{
    private const string Header = """{"dataCiteJob":1,"command":"Import-DataCiteDoi","account":"DEMO.REPO","system":"https://api.example.org/","begun":"2026-01-01T00:00:00.000Z"}""";
    private const string Run = """{"run":"2026-01-01T00:00:00.000Z","process":1,"machine":"m"}""";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string[]> Journals => new()
    {
        { "a:Created", [Intent("Create", "a"), Outcome("Created", "a")] },
        { "a:open", [Intent("Create", "a")] },
        { "", [Intent("Create", "a"), Outcome("Failed", "a")] },
        { "a:Uncertain", [Intent("Create", "a"), Outcome("Uncertain", "a")] },
        // Sent again by a later run: one item.
        { "a:Created", [Intent("Create", "a"), Outcome("Uncertain", "a"), Run, Intent("Create", "a"), Outcome("Created", "a")] },
        { "a:Uncertain", [Intent("Create", "a"), Outcome("Uncertain", "a"), Run, Intent("Create", "a"), Outcome("Uncertain", "a")] },
        { "a:open", [Intent("Create", "a"), Outcome("Uncertain", "a"), Run, Intent("Create", "a")] },
        // What was uncertain may be there all the same.
        { "a:Uncertain", [Intent("Create", "a"), Outcome("Uncertain", "a"), Run, Intent("Create", "a"), Outcome("Failed", "a")] },
        { "b:Created a:Created", [Intent("Create", "a"), Outcome("Uncertain", "a"), Run, Intent("Create", "a"), Outcome("Created", "a"), Intent("Create", "b"), Outcome("Created", "b")] },
        // A later run finds that it was done, and sends nothing.
        { "a:Deleted", [Intent("Delete", "a"), Outcome("Failed", "a"), Run, Outcome("Deleted", "a")] },
        { "", [Intent("Delete", "a"), Outcome("Failed", "a"), Run, Outcome("Failed", "a")] },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Journals))]
    public void Each_item_is_undone_once(string expected, string[] lines)
    {
        var path = _folder.File("a.job");
        File.WriteAllLines(path, [Header, Run, .. lines]);

        using var undo = UndoJob.Open(path);

        Assert.Equal(expected, string.Join(" ", undo.Items.Select(static item => $"{item.Entry}:{item.Outcome?.Outcome.ToString() ?? "open"}")));
    }

    private static string Intent(string action, string item) => $$"""{"intent":"{{action}}","item":"{{item}}","doi":"10.5072/{{item}}","at":"2026-01-01T00:00:00.000Z"}""";

    private static string Outcome(string outcome, string item) => $$"""{"outcome":"{{outcome}}","item":"{{item}}","doi":"10.5072/{{item}}","at":"2026-01-01T00:00:00.000Z"}""";
}
