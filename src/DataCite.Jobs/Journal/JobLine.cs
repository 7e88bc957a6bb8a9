using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>The lines of a journal. Each is one JSON object, whose first property says what it is.</summary>
internal static class JobLine
{
    public static byte[] Write(JobHeader header)
    {
        var line = new JsonObject { ["dataCiteJob"] = JobHeader.Format, ["command"] = header.Command, ["account"] = header.Account, ["system"] = header.System };
        Add(line, "scope", header.Scope);
        line["begun"] = Text(header.Begun);
        return Bytes(line);
    }

    public static byte[] Write(JobRun run) => Bytes(new JsonObject { ["run"] = Text(run.At), ["process"] = run.Process, ["machine"] = run.Machine });

    public static byte[] Write(JobPage page)
    {
        var line = new JsonObject { ["page"] = page.Number, ["rows"] = page.Rows, ["bytes"] = page.Bytes, ["at"] = Text(page.At) };
        Add(line, "cursor", page.Cursor);
        Add(line, "total", page.Total);
        Add(line, "last", page.Last.Count == 0 ? null : new JsonArray([.. page.Last.Select(static name => (JsonNode)name)]));
        return Bytes(line);
    }

    /// <summary>The line of a run that came to its end: every item of its input has an outcome.</summary>
    public static byte[] WriteEnd(DateTimeOffset at) => Bytes(new JsonObject { ["end"] = Text(at) });

    /// <summary>The line of an item that is not in the input any more.</summary>
    public static byte[] WriteDrop(string item, DateTimeOffset at) => Bytes(new JsonObject { ["dropped"] = item, ["at"] = Text(at) });

    public static byte[] Write(JobIntent intent, DateTimeOffset at)
    {
        var line = new JsonObject { ["intent"] = intent.Action.ToString(), ["item"] = intent.Item, ["doi"] = intent.Doi, ["at"] = Text(at) };
        Add(line, "place", intent.Place);
        Add(line, "state", intent.State?.ToString());
        Add(line, "repository", intent.Repository);
        Add(line, "before", intent.Before?.DeepClone());
        Add(line, "after", intent.After?.DeepClone());
        Add(line, "input", intent.Input?.DeepClone());
        return Bytes(line);
    }

    public static byte[] Write(JobOutcome outcome)
    {
        var line = new JsonObject { ["outcome"] = outcome.Outcome.ToString(), ["item"] = outcome.Item };
        Add(line, "doi", outcome.Doi);
        Add(line, "place", outcome.Place);
        line["at"] = Text(outcome.At);
        Add(line, "saved", outcome.Saved is { } saved ? Text(saved) : null);
        Add(line, "error", outcome.Error);
        Add(line, "message", outcome.Message);
        Add(line, "kept", outcome.Kept?.DeepClone());
        Add(line, "input", outcome.Input?.DeepClone());
        return Bytes(line);
    }

    /// <summary>Reads a line.</summary>
    /// <returns>A <see cref="JobHeader"/>, <see cref="JobRun"/>, <see cref="JobPage"/>, <see cref="JobIntent"/>, <see cref="JobOutcome"/>, <see cref="JobDrop"/> or the time of an end.</returns>
    /// <exception cref="FormatException">It is not a line of a journal.</exception>
    /// <exception cref="JobException">A newer version of the module has written it.</exception>
    public static object Read(ReadOnlySpan<byte> line)
    {
        try
        {
            if (JsonNode.Parse(line) is not JsonObject json)
                throw new FormatException("It is not a JSON object.");
            return json.First().Key switch
            {
                "dataCiteJob" => ReadHeader(json),
                "run" => new JobRun(json["process"]!.GetValue<int>(), Required(json, "machine"), Time(json, "run")),
                "page" => ReadPage(json),
                "intent" => ReadIntent(json),
                "outcome" => ReadOutcome(json),
                "dropped" => new JobDrop(Required(json, "dropped")),
                "end" => Time(json, "end"),
                var other => throw new FormatException($"It begins with '{PrintableText.Of(other)}'."),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NullReferenceException or KeyNotFoundException or ArgumentException)
        {
            throw new FormatException("It is not JSON as a journal has it.", exception);
        }
    }

    private static JobHeader ReadHeader(JsonObject json) => json["dataCiteJob"]!.GetValue<int>() is var format && format > JobHeader.Format
        ? throw new JobException(
            JobProblem.Unreadable, $"The job was written by a newer version of the module (format {format}). Nothing was sent.", "Update the module: Update-Module DataCite.")
        : new JobHeader(Required(json, "command"), Required(json, "account"), Required(json, "system")) { Scope = Optional(json, "scope"), Begun = Time(json, "begun") };

    private static JobPage ReadPage(JsonObject json) => new(json["page"]!.GetValue<int>(), json["rows"]!.GetValue<long>(), json["bytes"]!.GetValue<long>(), Time(json, "at"))
    {
        Cursor = Optional(json, "cursor"),
        Total = json["total"]?.GetValue<long>(),
        Last = json["last"] is JsonArray names ? [.. names.Select(static name => name!.GetValue<string>())] : [],
    };

    private static JobIntent ReadIntent(JsonObject json) => new(Required(json, "item"), Required(json, "doi"), Word<DoiChangeAction>(json, "intent"))
    {
        State = json["state"] is null ? null : Word<DoiState>(json, "state"),
        Place = Optional(json, "place"),
        Repository = Optional(json, "repository"),
        Before = json["before"]?.DeepClone() as JsonObject,
        After = json["after"]?.DeepClone() as JsonObject,
        Input = json["input"]?.DeepClone(),
    };

    private static JobOutcome ReadOutcome(JsonObject json) => new(Required(json, "item"), Word<DoiOutcome>(json, "outcome"))
    {
        Doi = Optional(json, "doi"),
        Place = Optional(json, "place"),
        At = Time(json, "at"),
        Saved = json["saved"] is null ? null : Time(json, "saved"),
        Error = Optional(json, "error"),
        Message = Optional(json, "message"),
        Kept = json["kept"]?.DeepClone() as JsonObject,
        Input = json["input"]?.DeepClone(),
    };

    private static T Word<T>(JsonObject json, string name)
        where T : struct, Enum
        => Enum.TryParse<T>(Required(json, name), out var value) && Enum.IsDefined(value) ? value : throw new FormatException($"'{PrintableText.Of(Required(json, name))}' is not known.");

    private static string Required(JsonObject json, string name) => Optional(json, name) ?? throw new FormatException($"'{name}' is missing.");

    private static string? Optional(JsonObject json, string name) => json[name]?.GetValue<string>();

    private static DateTimeOffset Time(JsonObject json, string name)
        => DateTimeOffset.TryParse(Required(json, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : throw new FormatException($"'{name}' is no time.");

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static void Add(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
            json[name] = value;
    }

    private static byte[] Bytes(JsonObject line) => Encoding.UTF8.GetBytes(line.ToJsonString(MetadataJson.Options) + "\n");
}
