using System.Text.Json.Nodes;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Compares what a change meant with what the server keeps.</summary>
internal static class ChangeEvidence
{
    /// <summary>The values that the server keeps in another way than they were sent, in the attributes that the change touches.</summary>
    public static IReadOnlyList<DoiEdit> FindDifferences(DoiChange change, DoiRecord saved)
    {
        var kept = ComparableRecord.Of(saved, change.Edits);
        var meant = new JsonObject();
        foreach (var (name, value) in EditApplication.Apply(ComparableRecord.Of(change.Base!, change.Edits), change.Edits))
            meant[name] = ComparableValue.Of(ComparableRecord.Find(name)!, value);
        return RecordComparison.Compare(meant, kept);
    }
}
