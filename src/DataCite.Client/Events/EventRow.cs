using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Reads an event.</summary>
internal static class EventRow
{
    /// <exception cref="UnreadableAnswerException">The row is no event.</exception>
    public static DataCiteEvent Read(JsonElement row, FailureContext context)
    {
        if (row.Text("id") is not { Length: > 0 } id || row.Member("attributes") is not { ValueKind: JsonValueKind.Object } facts)
            throw new UnreadableAnswerException(context, $"DataCite's answer to {context.Method} {context.Path} is not a list of events.");
        var (subject, target) = (Text(facts, "subjId", "subj-id"), Text(facts, "objId", "obj-id"));
        return new DataCiteEvent(
            id,
            DoiOf(subject),
            Text(facts, "relationTypeId", "relation-type-id"),
            DoiOf(target),
            Text(facts, "sourceId", "source-id"),
            facts.Number("total"),
            facts.Time("occurredAt") ?? facts.Time("occurred-at"),
            facts.Time("timestamp"),
            subject,
            target,
            DoiOf(facts.Text("sourceDoi")),
            DoiOf(facts.Text("targetDoi")),
            facts.Text("sourceRelationTypeId"),
            facts.Text("targetRelationTypeId"),
            facts.Text("license"));
    }

    // A server may answer in either of the two forms.
    private static string? Text(JsonElement facts, string name, string dashed) => facts.Text(name) ?? facts.Text(dashed);

    private static string? DoiOf(string? text) => DoiName.TryParse(text, out var name) ? name.Key : null;
}
