using System.Text.Json.Nodes;

namespace DataCite.Metadata;

/// <summary>
/// Compares records and applies edits. Compared are the metadata and the addresses. What the server writes in its own way is no difference:
/// the order of keys, empty values, types that follow from the resource type, the spelling of licences and languages, the case of related
/// DOIs. What one of the records does not have, as a row of a list, is not known and no difference.
/// </summary>
public static class RecordComparison
{
    /// <summary>The edits that make <paramref name="before"/> the same as <paramref name="after"/>; empty when there is no difference.</summary>
    /// <param name="before">The record as it is.</param>
    /// <param name="after">The record as it shall be.</param>
    /// <exception cref="MetadataFormatException">One of them is not JSON.</exception>
    public static IReadOnlyList<DoiEdit> Compare(DoiRecord before, DoiRecord after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Compare(ComparableRecord.Of(before), ComparableRecord.Of(after));
    }

    /// <summary>The record with the edits made. The record itself stays as it is.</summary>
    /// <param name="record">The record for which the edits were made.</param>
    /// <param name="edits">The edits.</param>
    /// <exception cref="ArgumentException">An edit has a path that the record does not have.</exception>
    /// <exception cref="MetadataFormatException">The record is not JSON.</exception>
    public static DoiRecord Apply(DoiRecord record, IReadOnlyList<DoiEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(edits);
        return edits.Count == 0 ? record : EditedRecord.Of(record, EditApplication.Apply(ComparableRecord.Of(record, edits), edits));
    }

    internal static IReadOnlyList<DoiEdit> Compare(JsonObject before, JsonObject after)
    {
        var comparison = new ValueComparison();
        foreach (var attribute in ComparableRecord.Attributes)
        {
            if (before.TryGetPropertyValue(attribute.Name, out var old) && after.TryGetPropertyValue(attribute.Name, out var now))
                comparison.Compare(attribute.Name, attribute, old, now);
        }

        return comparison.Edits;
    }
}
