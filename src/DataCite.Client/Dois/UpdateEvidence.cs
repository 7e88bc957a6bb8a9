using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Tells whether what was sent in an update is what the server now has.</summary>
internal static class UpdateEvidence
{
    /// <summary>
    /// Whether every value sent stands in the answer, whatever the server added beside it. False also means "cannot be told": the server
    /// rewrites some values (facts §5.4).
    /// </summary>
    public static bool Fits(ReadOnlyMemory<byte> sentDocument, DoiRecord kept)
    {
        using var sent = JsonDocument.Parse(sentDocument);
        using var found = JsonDocument.Parse(kept.ToUtf8Json());
        foreach (var attribute in sent.RootElement.GetProperty("data").GetProperty("attributes").EnumerateObject())
        {
            if (attribute.NameEquals("event"u8))
                continue;
            if (found.RootElement.TryGetProperty(attribute.Name, out var value) ? !IsWithin(attribute.Value, value) : !IsNothing(attribute.Value))
                return false;
        }

        return true;
    }

    private static bool IsWithin(JsonElement sent, JsonElement kept) => sent.ValueKind switch
    {
        _ when IsNothing(sent) => IsNothing(kept),
        JsonValueKind.Object => kept.ValueKind is JsonValueKind.Object
            && sent.EnumerateObject().All(p => kept.TryGetProperty(p.Name, out var value) ? IsWithin(p.Value, value) : IsNothing(p.Value)),
        JsonValueKind.Array => kept.ValueKind is JsonValueKind.Array
            && sent.GetArrayLength() == kept.GetArrayLength()
            && sent.EnumerateArray().Zip(kept.EnumerateArray()).All(static pair => IsWithin(pair.First, pair.Second)),
        _ => string.Equals(sent.ToString(), kept.ToString(), StringComparison.Ordinal),
    };

    // Null, missing and empty all occur and mean the same (T36).
    private static bool IsNothing(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => value.GetString() is { Length: 0 },
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        _ => false,
    };
}
