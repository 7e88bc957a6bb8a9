using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Tells whether what was sent in an update is what the server now has.</summary>
/// <param name="sentDocument">What was sent.</param>
/// <param name="existing">The DOI before.</param>
internal sealed class UpdateEvidence(ReadOnlyMemory<byte> sentDocument, DoiRecord existing)
{
    private readonly DateTimeOffset? _before = UpdateOf(existing);

    /// <summary>Whether the DOI was saved since it was read before; null when it does not say.</summary>
    public bool? HasAdvanced(DoiRecord now)
    {
        var after = UpdateOf(now);
        if (_before is null && after is null)
            return null;
        return after is not null && (_before is null || after > _before);
    }

    /// <summary>
    /// Whether the record has every value that was sent, whatever the server added to it. False may also mean "not known", because the server
    /// rewrites some values. A rewritten text counts as the same only where the DOI was saved since: a real change may be as small.
    /// </summary>
    public bool Fits(DoiRecord kept)
    {
        var isSaved = HasAdvanced(kept) is true;
        using var sent = JsonDocument.Parse(sentDocument);
        using var found = JsonDocument.Parse(kept.ToUtf8Json());
        foreach (var attribute in sent.RootElement.GetProperty("data").GetProperty("attributes").EnumerateObject())
        {
            if (attribute.NameEquals("event"u8))
                continue;
            if (found.RootElement.TryGetProperty(attribute.Name, out var value) ? !IsWithin(attribute.Value, value, isSaved) : !IsNothing(attribute.Value))
                return false;
        }

        return true;
    }

    /// <summary>Whether any of the values that were sent is another one than before.</summary>
    public bool HasChanged(DoiRecord now)
    {
        using var sent = JsonDocument.Parse(sentDocument);
        using var before = JsonDocument.Parse(existing.ToUtf8Json());
        using var after = JsonDocument.Parse(now.ToUtf8Json());
        return sent.RootElement.GetProperty("data").GetProperty("attributes").EnumerateObject()
            .Any(attribute => Text(before, attribute.Name) != Text(after, attribute.Name));
    }

    private static string Text(JsonDocument record, string name)
        => record.RootElement.TryGetProperty(name, out var value) && !IsNothing(value) ? value.GetRawText() : string.Empty;

    private static DateTimeOffset? UpdateOf(DoiRecord record)
    {
        try
        {
            return record.Updated;
        }
        catch (MetadataFormatException)
        {
            // A time that cannot be read shows nothing.
            return null;
        }
    }

    private static bool IsWithin(JsonElement sent, JsonElement kept, bool loosely) => sent.ValueKind switch
    {
        _ when IsNothing(sent) => IsNothing(kept),
        JsonValueKind.Object => kept.ValueKind is JsonValueKind.Object
            && sent.EnumerateObject().All(p => kept.TryGetProperty(p.Name, out var value) ? IsWithin(p.Value, value, loosely) : IsNothing(p.Value)),
        JsonValueKind.Array => kept.ValueKind is JsonValueKind.Array
            && sent.GetArrayLength() == kept.GetArrayLength()
            && sent.EnumerateArray().Zip(kept.EnumerateArray()).All(pair => IsWithin(pair.First, pair.Second, loosely)),
        JsonValueKind.Number when kept.ValueKind is JsonValueKind.Number => IsSameNumber(sent, kept),
        _ => string.Equals(sent.ToString(), kept.ToString(), StringComparison.Ordinal) || (loosely && StoredText.IsSame(sent.ToString(), kept.ToString())),
    };

    private static bool IsSameNumber(JsonElement sent, JsonElement kept)
        => sent.TryGetDecimal(out var left) && kept.TryGetDecimal(out var right) ? left == right : sent.GetRawText() == kept.GetRawText();

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
