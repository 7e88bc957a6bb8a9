using System.Text.Json;

namespace DataCite.Client;

/// <summary>
/// Counts what JSON is made of: names, values, and the ends of lists and objects. A value of one byte becomes an object of a hundred, so
/// that the bytes of an answer do not say how much memory it takes.
/// </summary>
internal static class JsonBulk
{
    /// <summary>Never less than there is; more where texts hold the same characters. It takes hardly any time.</summary>
    public static int AtMost(ReadOnlySpan<byte> json)
        => 1 + json.Count((byte)',') + json.Count((byte)':') + (3 * (json.Count((byte)'[') + json.Count((byte)'{')));

    /// <summary>Whether there is more than <paramref name="limit"/>. Of what is no JSON, what comes before the fault counts.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="limit">How much there may be.</param>
    /// <param name="perObject">What each object counts besides its names and values.</param>
    public static bool Exceeds(ReadOnlySpan<byte> json, int limit, int perObject = 0)
    {
        if (AtMost(json) + ((long)perObject * json.Count((byte)'{')) <= limit)
            return false;
        var reader = new Utf8JsonReader(json);
        var count = 0L;
        try
        {
            while (count <= limit && reader.Read())
                count += reader.TokenType is JsonTokenType.StartObject ? perObject + 1 : 1;
        }
        catch (JsonException)
        {
            // Whoever parses it says what is wrong with it.
            return count > limit;
        }

        return count > limit;
    }
}
