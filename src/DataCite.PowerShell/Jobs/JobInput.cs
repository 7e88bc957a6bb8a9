using System.Collections;
using System.Management.Automation;
using System.Text.Json.Nodes;
using DataCite.Jobs;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Jobs;

/// <summary>Input items as a journal keeps them, so that those that failed can be piped again.</summary>
internal static class JobInput
{
    private const string RecordType = "dois";

    /// <summary>An item as JSON: a name as text, a record with all that was read, an object with its properties. Null for what has no such form.</summary>
    public static JsonNode? Write(object? input)
    {
        switch (PowerShellJson.Plain(input))
        {
            case null:
                return null;
            case string or DoiName or Uri or DoiIdentity:
                return input!.ToString();
            case DoiRecord record:
                return ChangeJson.Of(record);
            case DoiChange change:
                return ChangeJson.Of(change);
            case var item and (IDictionary or PSObject):
                try
                {
                    return JsonNode.Parse(PowerShellJson.WriteAsIs(item).Span);
                }
                catch (CmdletInputException)
                {
                    // An object that holds what has no place in JSON: the DOI in the line has to do.
                    return null;
                }

            default:
                return null;
        }
    }

    /// <summary>An item that is more than a name; null for a name, and for a record that was not edited.</summary>
    public static JsonNode? WriteUnlessName(object? input) => PowerShellJson.Plain(input) switch
    {
        null or string or DoiName or Uri or DoiIdentity or DoiRecord { ChangedAttributes.Count: 0 } => null,
        _ => Write(input),
    };

    /// <summary>The items of a job that are not done, as they came; of one that the journal does not hold, the DOI.</summary>
    public static IEnumerable<object> OfFailed(JobReport report) => report.Failed.Select(static item => Read(item.Input) ?? item.Doi).OfType<object>();

    /// <summary>The item of a journal as it can be piped: a name, a record, or an object with properties.</summary>
    public static object? Read(JsonNode? input) => input switch
    {
        null => null,
        JsonObject json when json["type"] is JsonValue type && type.TryGetValue<string>(out var word) && word == RecordType => DoiRecord.Parse(json.ToJsonString()),
        JsonObject json when json["action"] is not null && json["doi"] is not null => DoiChange.Parse(json.ToJsonString()),
        JsonObject json => ObjectOf(json),
        JsonArray entries => entries.Select(Read).ToArray(),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value when value.TryGetValue<bool>(out var truth) => truth,
        JsonValue value when value.TryGetValue<long>(out var number) => number,
        JsonValue value => value.GetValue<double>(),
        _ => null,
    };

    private static PSObject ObjectOf(JsonObject json)
    {
        var item = new PSObject();
        foreach (var (name, value) in json)
            item.Properties.Add(new PSNoteProperty(name, Read(value)));
        return item;
    }
}
