using System.Globalization;
using System.Text.Json;

namespace DataCite.Metadata.Tests.Xml;

/// <summary>Compares the metadata of two records value by value, and what differs with what a conversion said of it.</summary>
internal static class RecordDifferences
{
    /// <summary>
    /// The paths whose value is in one record and not in the other, or differs, and that no notice names; empty texts, nulls and
    /// empty lists say nothing and are passed over.
    /// </summary>
    public static IReadOnlyList<string> Unexplained(DoiRecord before, DoiRecord after, IEnumerable<Finding> notices)
    {
        var (left, right) = (Values(before), Values(after));
        var named = notices.Select(notice => notice.Path).ToList();
        return
        [
            .. left.Keys.Union(right.Keys)
                .Where(path => left.GetValueOrDefault(path) != right.GetValueOrDefault(path))
                .Where(path => !named.Exists(name => path == name || path.StartsWith(name + ".", StringComparison.Ordinal) || path.StartsWith(name + "[", StringComparison.Ordinal)))
                .Select(path => $"{path}: {left.GetValueOrDefault(path) ?? "(nothing)"} → {right.GetValueOrDefault(path) ?? "(nothing)"}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static SortedDictionary<string, string> Values(DoiRecord record)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(record.CopyMetadata().ToUtf8Json());
        foreach (var attribute in json.RootElement.EnumerateObject().Where(a => a.Name is not ("url" or "contentUrl")))
            Collect(attribute.Value, attribute.Name, values);
        return values;
    }

    private static void Collect(JsonElement value, string path, SortedDictionary<string, string> values)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject().Where(p => !IsDerivedType(path, p.Name)))
                    Collect(property.Value, $"{path}.{property.Name}", values);
                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    Collect(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), values);
                break;
            case JsonValueKind.Null:
                break;
            case JsonValueKind.Number:
                values[path] = value.GetDouble().ToString("R", CultureInfo.InvariantCulture);
                break;
            default:
                if (value.ToString().Length > 0)
                    values[path] = value.ToString();
                break;
        }
    }

    // The types of other formats are derived again by whoever needs them.
    private static bool IsDerivedType(string path, string name) => path == "types" && name is "schemaOrg" or "citeproc" or "bibtex" or "ris";
}
