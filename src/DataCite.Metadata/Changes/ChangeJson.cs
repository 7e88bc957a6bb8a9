using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataCite.Metadata;

/// <summary>Changes, edits and findings as JSON: one change is one line of a file.</summary>
internal static class ChangeJson
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, CommentHandling = JsonCommentHandling.Disallow };

    /// <summary>A change as one JSON object; what it does not have is left out.</summary>
    public static JsonObject Of(DoiChange change)
    {
        var json = new JsonObject { ["doi"] = change.Doi, ["action"] = change.Action.ToString() };
        Add(json, "state", change.State?.ToString());
        Add(json, "repository", change.Repository);
        Add(json, "evidence", change.Evidence);
        if (change.Edits.Count > 0)
            json["edits"] = new JsonArray([.. change.Edits.Select(Of)]);
        if (change.Findings.Count > 0)
            json["findings"] = new JsonArray([.. change.Findings.Select(Of)]);
        if (change.Base is { } record)
            json["base"] = Of(record);
        return json;
    }

    /// <summary>What became of a change, as one JSON object.</summary>
    public static JsonObject Of(DoiChangeResult result)
    {
        var json = new JsonObject { ["change"] = Of(result.Change), ["outcome"] = result.Outcome.ToString() };
        if (result.Differences.Count > 0)
            json["differences"] = new JsonArray([.. result.Differences.Select(Of)]);
        if (result.Record is { } record)
            json["record"] = Of(record);
        return json;
    }

    /// <summary>Reads a change.</summary>
    /// <exception cref="MetadataFormatException">It is not a change.</exception>
    public static DoiChange ToChange(JsonObject json)
    {
        var doi = Text(json, "doi") ?? throw Missing("doi");
        if (!DoiName.TryParse(doi, out var name, out var problem))
            throw new MetadataFormatException("doi", problem);
        return new DoiChange(name, Word<DoiChangeAction>(json, "action") ?? throw Missing("action"))
        {
            State = Word<DoiState>(json, "state"),
            Repository = Text(json, "repository"),
            Evidence = Text(json, "evidence"),
            Edits = [.. Entries(json, "edits").Select(ToEdit)],
            Findings = [.. Entries(json, "findings").Select(ToFinding)],
            Base = ToRecord(json, "base"),
        };
    }

    /// <summary>Reads what became of a change.</summary>
    /// <exception cref="MetadataFormatException">It is not the result of a change.</exception>
    public static DoiChangeResult ToResult(JsonObject json) => new(
        ToChange(json["change"] as JsonObject ?? throw Missing("change")), Word<DoiOutcome>(json, "outcome") ?? throw Missing("outcome"))
    {
        Differences = [.. Entries(json, "differences").Select(ToEdit)],
        Record = ToRecord(json, "record"),
    };

    /// <summary>The JSON object of a text.</summary>
    /// <exception cref="MetadataFormatException">The text is not one JSON object.</exception>
    public static JsonObject Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return JsonNode.Parse(text, documentOptions: Strict) as JsonObject ?? throw new MetadataFormatException(string.Empty, "The text is not a JSON object.");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new MetadataFormatException(string.Empty, $"The text is not JSON: {(exception is JsonException syntax ? JsonSyntax.DescribeWithPlace(syntax) : PrintableText.Of(exception.Message))}", exception);
        }
    }

    /// <summary>A record as a resource object, with all that was read.</summary>
    public static JsonNode Of(DoiRecord record)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = MetadataJson.Encoder }))
            record.WriteResource(writer);
        return JsonNode.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length))!;
    }

    private static JsonNode Of(DoiEdit edit)
    {
        var json = new JsonObject { ["path"] = edit.Path, ["kind"] = edit.Kind.ToString() };
        Add(json, "old", edit.OldValue?.DeepClone());
        Add(json, "new", edit.NewValue?.DeepClone());
        return json;
    }

    private static JsonNode Of(Finding finding)
    {
        var json = new JsonObject { ["severity"] = finding.Severity.ToString(), ["path"] = finding.Path, ["code"] = finding.Code, ["message"] = finding.Message };
        Add(json, "value", finding.Value);
        Add(json, "suggestion", finding.Suggestion);
        json["consequence"] = finding.Consequence.ToString();
        return json;
    }

    private static DoiEdit ToEdit(JsonObject json)
    {
        var path = Text(json, "path") ?? throw Missing("edits.path");
        try
        {
            if (ComparableRecord.Find(EditPath.Parse(path)[0]) is null)
                throw new MetadataFormatException("edits", $"'{PrintableText.Of(path)}' is not metadata that can be edited.");
        }
        catch (ArgumentException exception)
        {
            throw new MetadataFormatException("edits", exception.Message, exception);
        }

        return new DoiEdit(path, Word<DoiEditKind>(json, "kind") ?? throw Missing("edits.kind"), json["old"], json["new"]);
    }

    private static Finding ToFinding(JsonObject json)
    {
        var severity = Word<FindingSeverity>(json, "severity") ?? throw Missing("findings.severity");
        var finding = new Finding(
            severity, Text(json, "path") ?? string.Empty, Text(json, "code") ?? string.Empty, Text(json, "message") ?? string.Empty, Text(json, "value"), Text(json, "suggestion"));
        return Word<FindingConsequence>(json, "consequence") is { } consequence ? finding with { Consequence = consequence } : finding;
    }

    private static DoiRecord? ToRecord(JsonObject json, string name) => json[name] switch
    {
        null => null,
        JsonObject record => DoiRecord.Parse(record.ToJsonString(MetadataJson.Options)),
        _ => throw new MetadataFormatException(name, "It is not a record."),
    };

    private static IEnumerable<JsonObject> Entries(JsonObject json, string name) => json[name] switch
    {
        null => [],
        JsonArray entries => entries.Select(entry => entry as JsonObject ?? throw new MetadataFormatException(name, "It is not a list of objects.")),
        _ => throw new MetadataFormatException(name, "It is not a list."),
    };

    private static string? Text(JsonObject json, string name) => json[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() is JsonValueKind.String => value.GetValue<string>(),
        _ => throw new MetadataFormatException(name, "It is not text."),
    };

    private static T? Word<T>(JsonObject json, string name)
        where T : struct, Enum
        => Text(json, name) is not { } word ? null
            : Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(word.TrimStart('-')[0]) ? value
            : throw new MetadataFormatException(name, $"'{PrintableText.Of(word)}' is not known. Known are: {string.Join(", ", Enum.GetNames<T>())}.");

    private static void Add(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
            json[name] = value;
    }

    private static MetadataFormatException Missing(string name) => new(name, "It is missing.");
}
