using System.Text.Json;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Loading;

/// <summary>Reads JSON Lines that a process appended one by one until it ended, or was killed.</summary>
internal static class AppendedLines
{
    private const string KeptEnding = ".damaged";

    /// <summary>Hands every line to <paramref name="apply"/>, in their order.</summary>
    /// <param name="path">The file.</param>
    /// <param name="apply">Takes the line; throws a <see cref="FormatException"/> when it is JSON but not what belongs there.</param>
    /// <returns>
    /// What is to be told: lines that cannot be read, but for the end of the file, which a killed process may have cut off. It was never
    /// answered then, and the caller knows that it may be lost. A damaged file is kept under another name. Null when nothing is damaged.
    /// </returns>
    /// <exception cref="IOException">The file cannot be read, or not be copied.</exception>
    public static string? Read(string path, Action<JsonElement, string> apply)
    {
        var (damaged, unread) = (new List<int>(), new List<int>());
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            switch (TryApply(line, apply))
            {
                case null:
                    unread.Add(number);
                    break;
                case false:
                    damaged.Add(number);
                    break;
                default:
                    damaged.AddRange(unread);
                    unread.Clear();
                    break;
            }
        }

        if (damaged.Count == 0)
            return null;
        var kept = FreeName(path + KeptEnding);
        File.Copy(path, kept);
        damaged.Sort();
        var lines = damaged.Count == 1 ? $"Line {damaged[0]}" : $"Lines {string.Join(", ", damaged)}";
        return $"{lines} of '{path}' cannot be read. What stood there is not restored; all other lines are. The file was kept as '{kept}'.";
    }

    // Null for text that is not JSON, false for JSON of another kind.
    private static bool? TryApply(string line, Action<JsonElement, string> apply)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line, JsonBytes.ReaderOptions);
        }
        catch (JsonException)
        {
            return null;
        }

        using (document)
        {
            try
            {
                apply(document.RootElement, line);
                return true;
            }
            catch (FormatException)
            {
                return false;
            }
        }
    }

    private static string FreeName(string path)
    {
        var name = path;
        for (var number = 2; File.Exists(name); number++)
            name = $"{path}.{number}";
        return name;
    }
}
