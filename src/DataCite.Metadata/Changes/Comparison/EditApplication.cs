using System.Text.Json.Nodes;

namespace DataCite.Metadata;

/// <summary>Makes edits in a comparable record.</summary>
internal static class EditApplication
{
    /// <summary>The attributes of a record that the edits touch, as they shall be, in the form in which they are sent.</summary>
    public static JsonObject Attributes(DoiRecord record, IReadOnlyList<DoiEdit> edits)
    {
        var attributes = Apply(ComparableRecord.Of(record, edits), edits);
        foreach (var (name, value) in attributes.ToArray())
        {
            if (value is null && ComparableRecord.Find(name) is { IsList: true })
                attributes[name] = new JsonArray();
        }

        return attributes;
    }

    /// <summary>The attributes that the edits touch, as they shall be.</summary>
    /// <param name="record">The record as it is.</param>
    /// <param name="edits">The edits.</param>
    /// <exception cref="ArgumentException">An edit has a path that the record does not have.</exception>
    public static JsonObject Apply(JsonObject record, IEnumerable<DoiEdit> edits)
    {
        var touched = new JsonObject();
        foreach (var group in edits.Select(static edit => new Step(edit, EditPath.Parse(edit.Path))).GroupBy(static step => step.Path[0], StringComparer.Ordinal))
        {
            if (ComparableRecord.Find(group.Key) is not { } attribute)
                throw new ArgumentException($"'{PrintableText.Of(group.Key)}' is not metadata that can be edited.", nameof(edits));
            touched[group.Key] = ComparableValue.Spelled(attribute, Edit(record[group.Key], [.. group], 1));
        }

        return touched;
    }

    private static JsonNode? Edit(JsonNode? value, IReadOnlyList<Step> steps, int depth)
    {
        if (steps.FirstOrDefault(step => step.Path.Length == depth) is { } whole)
            return whole.Edit.NewValue?.DeepClone();
        return steps[0].Path.PlaceAt(depth) is not null ? EditList(value as JsonArray ?? [], steps, depth) : EditPart(value, steps, depth);
    }

    private static JsonObject EditPart(JsonNode? value, IReadOnlyList<Step> steps, int depth)
    {
        var part = value as JsonObject is { } known ? (JsonObject)known.DeepClone() : [];
        foreach (var group in steps.GroupBy(step => step.Path[depth], StringComparer.Ordinal))
        {
            // A key without a value is one that is not there.
            if (Edit(part[group.Key], [.. group], depth + 1) is { } edited)
                part[group.Key] = edited;
            else
                part.Remove(group.Key);
        }

        return part;
    }

    // Added and moved entries stand where the edit says; the others fill the places between them in their order.
    private static JsonArray EditList(JsonArray list, IReadOnlyList<Step> steps, int depth)
    {
        var (placed, kept) = (new SortedDictionary<int, JsonNode?>(), new Queue<JsonNode?>());
        foreach (var added in steps.Where(step => step.IsAt(depth, DoiEditKind.Add)))
            placed[added.Path.PlaceAt(depth)!.Value] = added.Edit.NewValue?.DeepClone();
        for (var place = 0; place < list.Count; place++)
        {
            Step[] own = [.. steps.Where(step => !step.IsAt(depth, DoiEditKind.Add) && step.Path.PlaceAt(depth) == place)];
            if (own.Any(step => step.IsAt(depth, DoiEditKind.Remove)))
                continue;
            Step[] inner = [.. own.Where(step => !step.IsAt(depth, DoiEditKind.Move))];
            var entry = inner.Length == 0 ? list[place]?.DeepClone() : Edit(list[place], inner, depth + 1);
            if (Array.Find(own, step => step.IsAt(depth, DoiEditKind.Move)) is { } move)
                placed[move.Edit.NewValue!.GetValue<int>()] = entry;
            else
                kept.Enqueue(entry);
        }

        if (steps.Any(step => !step.IsAt(depth, DoiEditKind.Add) && step.Path.PlaceAt(depth) >= list.Count))
            throw new ArgumentException($"The list of '{steps[0].Edit.Path}' has {list.Count} entries.", nameof(steps));
        var edited = new JsonArray();
        for (var place = 0; placed.Count > 0 || kept.Count > 0; place++)
        {
            // Beyond the end of what is left, the places close up.
            if (placed.Remove(place, out var entry) || (kept.Count == 0 && Take(placed, out entry)))
                edited.Add(entry);
            else
                edited.Add(kept.Dequeue());
        }

        return edited;
    }

    private static bool Take(SortedDictionary<int, JsonNode?> placed, out JsonNode? entry)
    {
        (var place, entry) = placed.First();
        return placed.Remove(place);
    }

    private sealed record Step(DoiEdit Edit, EditPath Path)
    {
        public bool IsAt(int depth, DoiEditKind kind) => Path.Length == depth + 1 && Edit.Kind == kind;
    }
}
