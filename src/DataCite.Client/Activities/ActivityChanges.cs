using System.Text.Json;
using System.Text.Json.Nodes;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// The values of a change: before and after. The history has the names of the database, plain values for a creation, and pairs of the old and the
/// new value for an update.
/// </summary>
/// <param name="Before">The metadata as it was, in the names of the API; what was empty stands there with null.</param>
/// <param name="After">The metadata as the change left it.</param>
/// <param name="Others">Values that are not metadata, such as the state, and those of which it is not known what was there before.</param>
internal sealed record ActivityChanges(JsonObject Before, JsonObject After, IReadOnlyList<DoiEdit> Others)
{
    /// <summary>Whether the state was changed.</summary>
    public bool IsOfState => Others.Any(static edit => edit.Path is ActivityNames.State);

    /// <summary>Reads them.</summary>
    /// <param name="changes">The object with them.</param>
    /// <param name="action"><c>create</c>, <c>update</c> or <c>destroy</c>.</param>
    /// <param name="isOfDoi">Whether a DOI was changed, and not an account.</param>
    public static ActivityChanges Read(JsonElement changes, string action, bool isOfDoi)
    {
        var (before, after, others) = (new JsonObject(), new JsonObject(), new List<DoiEdit>());
        foreach (var change in changes.ValueKind is JsonValueKind.Object ? changes.EnumerateObject().ToList() : [])
        {
            // The history is public: what may be a secret of an account is not shown on.
            if (!isOfDoi && ActivityNames.IsSecret(change.Name))
                continue;
            var (old, now) = ValuesOf(change.Value, action);
            if (isOfDoi && (action is not "update" || IsPair(change.Value)) && ActivityNames.AttributeOf(change.Name) is { } name)
                (before[name], after[name]) = (old, now);
            else if (EditOf(ActivityNames.PathOf(change.Name, isOfDoi), old, now) is { } edit)
                others.Add(edit);
        }

        return new ActivityChanges(before, after, others);
    }

    /// <summary>What was changed, as edits.</summary>
    public IList<DoiEdit> ToEdits()
    {
        var compared = Compare();
        // Where the comparison sees no difference, what the history has is shown as it is.
        return compared.Count > 0 || Others.Count > 0 ? [.. Others, .. compared] : Plain();
    }

    private IReadOnlyList<DoiEdit> Compare()
    {
        try
        {
            return RecordComparison.Compare(DoiRecord.Parse(Before.ToJsonString()), DoiRecord.Parse(After.ToJsonString()));
        }
        catch (Exception exception) when (exception is MetadataFormatException or ArgumentException or InvalidOperationException or JsonException or FormatException)
        {
            // The history has values of another shape than the API gives today.
            return [.. Plain()];
        }
    }

    private List<DoiEdit> Plain() => [.. Before.Select(static pair => pair.Key).Select(name => EditOf(name, Before[name], After[name])).OfType<DoiEdit>()];

    private static DoiEdit? EditOf(string path, JsonNode? old, JsonNode? now) => (old, now) switch
    {
        (null, null) => null,
        (null, _) => new DoiEdit(path, DoiEditKind.Add, null, now),
        (_, null) => new DoiEdit(path, DoiEditKind.Remove, old, null),
        _ => new DoiEdit(path, DoiEditKind.Set, old, now),
    };

    private static (JsonNode? Old, JsonNode? New) ValuesOf(JsonElement value, string action) => action switch
    {
        "destroy" => (NodeOf(value), null),
        "update" when IsPair(value) => (NodeOf(value[0]), NodeOf(value[1])),
        _ => (null, NodeOf(value)),
    };

    private static bool IsPair(JsonElement value) => value.ValueKind is JsonValueKind.Array && value.GetArrayLength() == 2;

    private static JsonNode? NodeOf(JsonElement value) => JsonNode.Parse(value.GetRawText());
}
