using System.Text.Json;
using System.Text.Json.Nodes;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>A file of changes: a first line that says for which account and system they were made, and one change in each line.</summary>
internal static class PlanFile
{
    /// <summary>The version of the format that this version of the module reads.</summary>
    public const int Format = 1;

    /// <summary>The changes, as they are read; a line that is not a change says what is wrong with it, and the lines after it follow.</summary>
    /// <param name="path">The file.</param>
    /// <param name="account">The account in use.</param>
    /// <param name="system">The system in use.</param>
    /// <exception cref="JobException">It is not a plan, or it is for another account or system.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IEnumerable<PlanLine> Read(string path, string account, string system)
    {
        using var reader = new StreamReader(JobFile.OpenToRead(path));
        Require(reader.ReadLine(), path, account, system);
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            if (line.AsSpan().Trim().Length > 0)
                yield return ReadChange(number, line);
        }
    }

    private static PlanLine ReadChange(int number, string line)
    {
        try
        {
            return new PlanLine(number, DoiChange.Parse(line), null);
        }
        catch (MetadataFormatException problem)
        {
            return new PlanLine(number, null, problem);
        }
    }

    private static void Require(string? line, string path, string account, string system)
    {
        JsonObject? header = null;
        try
        {
            header = line is null ? null : JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            // Said below.
        }

        if (header?["dataCitePlan"] is not JsonValue version || !version.TryGetValue<int>(out var format))
            throw new JobException(
                JobProblem.Unreadable, $"'{path}' is not a plan: its first line does not begin with {{\"dataCitePlan\":1. Nothing was sent.",
                "Give a file whose first line is {\"dataCitePlan\":1,\"account\":\"…\",\"system\":\"…\",\"made\":\"…\"}, with one change in each line after it.");
        if (format > Format)
            throw new JobException(JobProblem.Unreadable, $"The plan '{path}' was written by a newer version of the module (format {format}). Nothing was sent.", "Update the module: Update-Module DataCite.");
        foreach (var (name, expected) in new[] { ("account", account), ("system", system) })
        {
            var made = (header[name] as JsonValue)?.TryGetValue<string>(out var text) is true ? text : string.Empty;
            if (!string.Equals(made.TrimEnd('/'), expected.TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
                throw new JobException(
                    JobProblem.Foreign, $"The plan '{path}' was made for the {name} '{PrintableText.Of(made)}', and not for {PrintableText.Of(expected)}. Nothing was sent.",
                    $"Connect to the {name} that the plan was made for, or make a new plan.");
        }
    }
}
