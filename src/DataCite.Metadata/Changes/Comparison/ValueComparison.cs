using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataCite.Metadata;

/// <summary>Compares two values of comparable records, and writes down the edits that make one of the other.</summary>
internal sealed class ValueComparison
{
    private readonly List<DoiEdit> _edits = [];

    public IReadOnlyList<DoiEdit> Edits => _edits;

    public void Compare(string path, AttributeDefinition definition, JsonNode? before, JsonNode? after)
    {
        if (definition.IsList && definition.Part != SchemaParts.PolygonPoint)
            CompareLists(path, definition, before as JsonArray ?? [], after as JsonArray ?? []);
        else if (before is null || after is null)
            Replace(path, definition, before, after);
        else if (definition.Part is { } part && definition.Part != SchemaParts.PolygonPoint)
            CompareParts(path, part, before, after);
        else if (!IsSame(definition, before, after))
            Replace(path, definition, before, after);
    }

    private void CompareLists(string path, AttributeDefinition definition, JsonArray before, JsonArray after)
    {
        var places = EntryMatching.Match(definition.Part, before, after);
        var stays = EntryMatching.FindStaying(places);
        var kept = places.Where(static place => place >= 0).ToHashSet();
        for (var old = 0; old < before.Count; old++)
        {
            if (!kept.Contains(old))
                Add(At(path, old), DoiEditKind.Remove, before[old], null);
        }

        for (var now = 0; now < places.Length; now++)
        {
            if (places[now] is var old && old < 0)
            {
                Add(At(path, now), DoiEditKind.Add, null, SpelledEntry(definition, after[now]));
                continue;
            }

            if (!stays[now])
                Add(At(path, old), DoiEditKind.Move, JsonValue.Create(old), JsonValue.Create(now));
            if (definition.Part is { } part)
                CompareParts(At(path, old), part, before[old]!, after[now]!);
            else if (!IsSame(definition, before[old]!, after[now]!))
                Add(At(path, old), DoiEditKind.Set, before[old], after[now]);
        }
    }

    private void CompareParts(string path, ObjectDefinition definition, JsonNode before, JsonNode after)
    {
        var main = definition.Attributes[0];
        // Plain text is the main value only: what else there is to it is not known.
        if (before is JsonValue || after is JsonValue)
        {
            var (old, now) = (before as JsonObject ?? new JsonObject { [main.Name] = before.DeepClone() }, after as JsonObject ?? new JsonObject { [main.Name] = after.DeepClone() });
            if (!IsSame(main, old[main.Name], now[main.Name]))
                CompareParts(path, definition, old, now);
            return;
        }

        foreach (var key in definition.Attributes)
            Compare($"{path}.{key.Name}", key, before[key.Name], after[key.Name]);
    }

    private void Replace(string path, AttributeDefinition definition, JsonNode? before, JsonNode? after)
    {
        if (before is not null || after is not null)
            Add(path, before is null ? DoiEditKind.Add : after is null ? DoiEditKind.Remove : DoiEditKind.Set, before, ComparableValue.Spelled(definition, after));
    }

    private void Add(string path, DoiEditKind kind, JsonNode? before, JsonNode? after) => _edits.Add(new DoiEdit(path, kind, before, after));

    private static JsonNode? SpelledEntry(AttributeDefinition definition, JsonNode? entry)
        => ((JsonArray)ComparableValue.Spelled(definition, new JsonArray(entry?.DeepClone()))!)[0];

    // A text that the server would keep as the other one is the same text; the letters of a DOI have no case.
    private static bool IsSame(AttributeDefinition definition, JsonNode? before, JsonNode? after)
    {
        if (before?.GetValueKind() is not JsonValueKind.String || after?.GetValueKind() is not JsonValueKind.String)
            return JsonNode.DeepEquals(before, after);
        var (old, now) = (before.GetValue<string>(), after.GetValue<string>());
        return old == now || old == Squeeze(now)
            || (definition.Name is "relatedIdentifier" or "relatedItemIdentifier" && old.Equals(now, StringComparison.OrdinalIgnoreCase) && old.Contains("10.", StringComparison.Ordinal));
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string At(string path, int place) => string.Create(CultureInfo.InvariantCulture, $"{path}[{place}]");
}
