using System.Text.Json.Nodes;

namespace DataCite.Metadata;

/// <summary>Adds, removes and replaces entries of the lists of a comparable record, by what identifies an entry.</summary>
internal static class EntryEdits
{
    /// <summary>The list with those of the entries that are not there yet at its end.</summary>
    public static JsonArray Add(JsonObject record, string attribute, JsonArray entries)
    {
        var list = (JsonArray?)record[attribute]?.DeepClone() ?? [];
        foreach (var entry in entries.Where(entry => !list.Any(there => IsSame(attribute, entry!, there!))).ToArray())
            list.Add(entry!.DeepClone());
        return list;
    }

    /// <summary>The list without the entries that match one of the given; null when none is left.</summary>
    public static JsonArray? Remove(JsonObject record, string attribute, JsonArray entries)
    {
        JsonNode?[] kept = [.. (record[attribute] as JsonArray ?? []).Where(there => !entries.Any(entry => IsSame(attribute, entry!, there!))).Select(static there => there?.DeepClone())];
        return kept.Length == 0 ? null : new JsonArray(kept);
    }

    /// <summary>The list with another text in its main entry: the first title without a type, the first abstract; at its end where there is no such entry.</summary>
    public static JsonArray SetMain(JsonObject record, string attribute, JsonObject entry)
    {
        var list = (JsonArray?)record[attribute]?.DeepClone() ?? [];
        var (text, type) = attribute is "titles" ? ("title", "titleType") : ("description", "descriptionType");
        var main = list.OfType<JsonObject>().FirstOrDefault(there => there[type]?.ToString() == entry[type]?.ToString())
            ?? (attribute is "titles" ? list.OfType<JsonObject>().FirstOrDefault() : null);
        if (main is null)
            list.Add(entry.DeepClone());
        else
            main[text] = entry[text]?.DeepClone();
        return list;
    }

    /// <summary>Whether an entry of one list matches an entry of the other.</summary>
    public static bool HaveSame(string attribute, JsonArray entries, JsonArray others) => others.Any(other => entries.Any(entry => IsSame(attribute, other!, entry!)));

    // The first thing that identifies both decides.
    private static bool IsSame(string attribute, JsonNode entry, JsonNode there)
    {
        foreach (var key in EntryKeys.Of(ComparableRecord.Find(attribute)!.Part))
        {
            if (key(entry) is { } wanted && key(there) is { } found)
                return wanted == found;
        }

        return JsonNode.DeepEquals(entry, there);
    }
}
