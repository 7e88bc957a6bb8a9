using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>
/// <c>identifiers</c> and <c>alternateIdentifiers</c> are one value in two spellings (facts §2.5); lists carry only the first. Either
/// spelling is read; only the second is ever sent, since the first would win over it (facts §2.9).
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
