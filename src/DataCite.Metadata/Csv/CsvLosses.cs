using System.Globalization;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>
/// Finds what a row does not say of a record: the record that was made of the row is held beside it. What the row says in addition
/// (a scheme's address, the parts of a name) is no loss.
/// </summary>
internal static class CsvLosses
{
    // Their order means nothing, and the columns have their own.
    private static readonly (string List, string Key)[] Unordered = [("dates", "dateType"), ("descriptions", "descriptionType")];

    public static IReadOnlyList<Finding> Find(DoiRecord record, DoiRecord again)
    {
        var losses = new NoticeList();
        using var before = JsonDocument.Parse(record.CopyMetadata().ToUtf8Json());
        using var after = JsonDocument.Parse(again.CopyMetadata().ToUtf8Json());
        Compare(before.RootElement, after.RootElement, string.Empty, losses);
        foreach (var (name, _) in record.AdditionalProperties)
            Report(name, losses);
        return losses.Notices;
    }

    private static void Compare(JsonElement before, JsonElement? after, string path, NoticeList losses)
    {
        if (SaysNothing(before))
            return;
        if (after is not { } found || found.ValueKind != before.ValueKind)
        {
            Report(path, losses);
            return;
        }

        switch (before.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in before.EnumerateObject().Where(property => !IsDerived(path, property.Name)))
                {
                    JsonElement? counterpart = found.TryGetProperty(property.Name, out var value) ? value : null;
                    Compare(property.Value, counterpart, path.Length == 0 ? property.Name : $"{path}.{property.Name}", losses);
                }

                break;
            case JsonValueKind.Array:
                CompareLists(before, found, path, losses);
                break;
            case JsonValueKind.Number when before.GetDouble().Equals(found.GetDouble()):
                break;
            default:
                if (Normalize(before, path) != Normalize(found, path))
                    Report(path, losses);
                break;
        }
    }

    private static void CompareLists(JsonElement before, JsonElement after, string path, NoticeList losses)
    {
        var key = Array.Find(Unordered, list => list.List == path).Key;
        if (key is null)
        {
            var ordered = Number(after, key).GetEnumerator();
            foreach (var (item, index, _) in Number(before, key))
                Compare(item, ordered.MoveNext() ? ordered.Current.Item : null, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), losses);
            return;
        }

        var counterparts = Number(after, key).ToLookup(static entry => entry.Kind, static entry => entry.Item);
        foreach (var kind in Number(before, key).GroupBy(static entry => entry.Kind, StringComparer.Ordinal))
        {
            var others = counterparts[kind.Key].ToList();
            foreach (var (entry, at) in kind.Select(static (entry, at) => (entry, at)))
                Compare(entry.Item, at < others.Count ? others[at] : null, string.Create(CultureInfo.InvariantCulture, $"{path}[{entry.Index}]"), losses);
        }
    }

    /// <summary>The entries that say something, with their place in the list and the kind within which their order counts.</summary>
    private static IEnumerable<(JsonElement Item, int Index, string Kind)> Number(JsonElement list, string? key)
        => list.EnumerateArray()
            .Select((item, index) => (item, index, key is not null && item.TryGetProperty(key, out var kind) ? kind.ToString() : string.Empty))
            .Where(static entry => !SaysNothing(entry.item));

    private static void Report(string path, NoticeList losses)
        => losses.Add(
            path, CsvFindingCodes.NoColumn, $"No column says {PrintableText.Of(path)}, or not as it is; the row goes without it.");

    // The address of a scheme is the same with a slash at its end.
    private static string Normalize(JsonElement value, string path)
        => value.ToString().Trim().ReplaceLineEndings("\n") is var text && path.EndsWith("schemeUri", StringComparison.Ordinal) ? text.TrimEnd('/') : text;

    private static bool SaysNothing(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()),
        JsonValueKind.Object => value.EnumerateObject().All(static property => SaysNothing(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(SaysNothing),
        _ => false,
    };

    /// <summary>The server derives the types of other formats again from the resource type.</summary>
    private static bool IsDerived(string path, string name) => path == "types" && name is "schemaOrg" or "bibtex" or "citeproc" or "ris";
}
