using System.Text.Json.Nodes;

namespace DataCite.Tests;

/// <summary>
/// Answers of the API with one record each, of all ages and shapes: those that are made up for these tests (the folder <c>Answers</c>
/// beside this file), and recorded ones of the real server where these are kept beside the repository.
/// </summary>
internal static class Answers
{
    private const char RowMark = '#';

    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "tests", "Shared", "Answers");

    /// <summary>The files of the made-up answers with one record.</summary>
    public static IReadOnlyList<string> MadeUpFiles { get; } = [.. Files().Where(path => JsonNode.Parse(File.ReadAllText(path))!["data"] is JsonObject)];

    /// <summary>The files of the recorded answers with one record; empty where they are missing.</summary>
    public static IReadOnlyList<string> RecordedFiles { get; } = SharedFolder.Find("records") is { } records
        ? [.. Directory.EnumerateFiles(records, "api-10.*.json").Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The names of the made-up answers; <c>list.json#1</c> is a row of a list.</summary>
    public static IReadOnlyList<string> MadeUp { get; } = [.. Files().SelectMany(NamesIn)];

    /// <summary>The names of all answers.</summary>
    public static TheoryData<string> All => [.. AllNames];

    /// <summary>The names of the answers whose record has all that a findable DOI needs.</summary>
    public static TheoryData<string> Complete => [.. AllNames.Where(name => !IsDraft(name))];

    private static IEnumerable<string> AllNames => MadeUp.Concat(RecordedFiles.Select(path => Path.GetFileName(path)));

    /// <summary>The answer as it came: <c>{"data":{…}}</c>. A row of a list comes as if it had been asked for alone.</summary>
    public static byte[] Read(string name)
    {
        if (name.Split(RowMark) is [var list, var row])
        {
            var rows = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, list)))!["data"]!.AsArray();
            var data = rows[int.Parse(row, System.Globalization.CultureInfo.InvariantCulture)]!.DeepClone();
            return System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["data"] = data }.ToJsonString());
        }

        return Path.Combine(Folder, name) is var path && File.Exists(path) ? File.ReadAllBytes(path) : RealRecords.Read(name);
    }

    /// <summary>Whether the record of an answer is a draft, which may lack anything.</summary>
    public static bool IsDraft(string name) => JsonNode.Parse(Read(name))!["data"]!["attributes"]!["state"]!.GetValue<string>() == "draft";

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal);

    private static IEnumerable<string> NamesIn(string path) => JsonNode.Parse(File.ReadAllText(path))!["data"] is JsonArray rows
        ? Enumerable.Range(0, rows.Count).Select(row => $"{Path.GetFileName(path)}{RowMark}{row}")
        : [Path.GetFileName(path)];
}
