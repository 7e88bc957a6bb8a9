using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>
/// <c>identifiers</c> and <c>alternateIdentifiers</c> are one value in two spellings; lists have only the first. Both spellings are read.
/// Only the second is sent: when both are sent, the server takes the first.
/// </summary>
internal sealed class AlternateIdentifiersAttribute(string name) : PartListAttribute<AlternateIdentifierEntry>(name)
{
    protected override List<AlternateIdentifierEntry> ReadTyped(ref Utf8JsonReader reader)
    {
        var entries = base.ReadTyped(ref reader);
        foreach (var entry in entries)
        {
            entry.AlternateIdentifier ??= Take(entry, "identifier");
            entry.AlternateIdentifierType ??= Take(entry, "identifierType");
            if (entry.AdditionalProperties is { Count: 0 })
                entry.AdditionalProperties = null;
        }

        return entries;
    }

    private static string? Take(AlternateIdentifierEntry entry, string key)
        => entry.AdditionalProperties is { } unknown && unknown.Remove(key, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;
}
