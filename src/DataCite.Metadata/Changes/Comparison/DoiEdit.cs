using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataCite.Metadata;

/// <summary>One edit of the metadata of a DOI: where it is, what is there, and what shall be there.</summary>
public sealed record DoiEdit
{
    internal DoiEdit(string path, DoiEditKind kind, JsonNode? oldValue, JsonNode? newValue)
    {
        Path = path;
        Kind = kind;
        OldValue = oldValue?.DeepClone();
        NewValue = newValue?.DeepClone();
    }

    /// <summary>
    /// Where it is, in the names of the API: <c>url</c>, <c>publisher.name</c>, <c>titles[0].title</c>. The number of an entry is its place in
    /// the list as it is; the number of an added entry is its place in the list as it shall be. Places are counted from 0.
    /// </summary>
    public string Path { get; }

    /// <summary>What it does there.</summary>
    public DoiEditKind Kind { get; }

    /// <summary>What is there: text as it is, everything else as JSON; null for nothing.</summary>
    public string? Old => TextOf(OldValue);

    /// <summary>What shall be there: text as it is, everything else as JSON; null for nothing.</summary>
    public string? New => TextOf(NewValue);

    internal JsonNode? OldValue { get; }

    internal JsonNode? NewValue { get; }

    /// <summary>Whether two edits do the same at the same place.</summary>
    /// <param name="other">The other edit.</param>
    public bool Equals(DoiEdit? other)
        => other is not null && Path == other.Path && Kind == other.Kind && JsonNode.DeepEquals(OldValue, other.OldValue) && JsonNode.DeepEquals(NewValue, other.NewValue);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Kind, New);

    /// <summary>The edit in one line, safe to show: <c>titles[0].title: Rivr → River</c>.</summary>
    public override string ToString() => PrintableText.Of(Kind switch
    {
        DoiEditKind.Add => $"{Path}: added {New}",
        DoiEditKind.Remove => $"{Path}: removed {Old}",
        DoiEditKind.Move => $"{Path}: moved from place {Old} to {New}",
        _ => $"{Path}: {Old} → {New}",
    });

    private static string? TextOf(JsonNode? value) => value switch
    {
        null => null,
        JsonValue text when text.GetValueKind() is JsonValueKind.String => text.GetValue<string>(),
        _ => value.ToJsonString(MetadataJson.Options),
    };
}
