using System.Globalization;
using System.Text.RegularExpressions;

namespace DataCite.Sandbox.Tests.Conformance;

/// <summary>Reads the table of conformance: Markdown files with a heading and a fenced block for each row. README.md says how.</summary>
public static partial class ConformanceFile
{
    private const string FilePrefix = "Conformance/";

    /// <summary>All rows of all files.</summary>
    public static IReadOnlyList<ConformanceRow> ReadAll()
    {
        var assembly = typeof(ConformanceFile).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(FilePrefix, StringComparison.Ordinal)
            && !name.EndsWith("README.md", StringComparison.Ordinal)
                && !name.EndsWith("left-out.md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return Read(name[FilePrefix.Length..], reader.ReadToEnd());
            })];
    }

    /// <summary>The rows of one text.</summary>
    public static IEnumerable<ConformanceRow> Read(string file, string text)
    {
        var (section, title, note) = (string.Empty, string.Empty, (string?)null);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
                section = lines[i][3..].Split(' ')[0];
            else if (lines[i].StartsWith("### ", StringComparison.Ordinal))
                (title, note) = (lines[i][4..], null);
            else if (lines[i].StartsWith("Sandbox only: ", StringComparison.Ordinal))
                note = lines[i]["Sandbox only: ".Length..];
            else if (lines[i] == "```")
            {
                var end = Array.IndexOf(lines, "```", i + 1);
                foreach (var row in ReadBlock(file, i + 1, section, title, note, lines[(i + 1)..end]))
                    yield return row;
                i = end;
            }
        }
    }

    private static IEnumerable<ConformanceRow> ReadBlock(string file, int line, string section, string title, string? note, string[] block)
    {
        var cases = block.Where(static text => text.StartsWith("each ", StringComparison.Ordinal)).ToList();
        var pattern = block.Where(static text => !text.StartsWith("each ", StringComparison.Ordinal)).ToArray();
        if (cases.Count == 0)
            return [ReadRow(file, line, section, title, note, pattern)];
        return cases.Select((text, at) =>
        {
            var cells = text[5..].Split(" | ");
            var filled = pattern.Select(template => cells.Index().Aggregate(
                template, static (result, cell) => result.Replace($"{{{cell.Index}}}", cell.Item, StringComparison.Ordinal))).ToArray();
            return ReadRow(file, line + pattern.Length + at + 1, section, $"{title}: {cells[0]}", note, filled);
        });
    }

    private static ConformanceRow ReadRow(string file, int line, string section, string title, string? note, string[] block)
    {
        var given = new List<GivenDoi>();
        var requests = new List<ConformanceRequest>();
        var expectations = new List<string>();
        int? status = null;
        foreach (var text in block.Where(static text => text.Length > 0))
        {
            if (status is not null)
                expectations.Add(text);
            else if (text.StartsWith("-> ", StringComparison.Ordinal))
                status = int.Parse(text[3..], CultureInfo.InvariantCulture);
            else if (Given().Match(text) is { Success: true } state)
            {
                given.Add(new GivenDoi(
                    state.Groups[1].Value, state.Groups[2].Value, state.Groups[3].Success
                        ? state.Groups[3].Value
                        : "demo.repo", state.Groups[4].Value));
            }
            else if (RequestLine().Match(text) is { Success: true } request)
            {
                requests.Add(new ConformanceRequest(
                    request.Groups[1].Value, request.Groups[2].Value, request.Groups[3].Success
                        ? request.Groups[3].Value
                        : null, [], null));
            }
            else if (text.StartsWith("> ", StringComparison.Ordinal) && text.Split(": ", 2) is [var name, var value])
                requests[^1] = requests[^1] with { Headers = [.. requests[^1].Headers, (name[2..], value)] };
            else if (requests.Count > 0)
                requests[^1] = requests[^1] with { Body = requests[^1].Body + text };
            else
                throw new FormatException($"{file}, line {line}: '{text}' is neither a state, a request nor a part of one.");
        }

        if (requests.Count == 0 || status is null)
            throw new FormatException($"{file}, line {line}: a row needs a request and an expected status.");
        return new ConformanceRow
        {
            File = file,
            Line = line,
            Section = section,
            Title = title,
            SandboxOnly = note,
            Given = given,
            First = requests[..^1],
            Request = requests[^1],
            Status = status.Value,
            Expectations = expectations,
        };
    }

    [GeneratedRegex(@"^given (draft|registered|findable) (\S+)(?: of (\S+))?(?: (\S.*))?$")]
    private static partial Regex Given();

    [GeneratedRegex(@"^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (/\S*)(?: as (.+))?$")]
    private static partial Regex RequestLine();
}
