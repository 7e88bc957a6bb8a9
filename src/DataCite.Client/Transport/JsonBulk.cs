using System.Buffers;
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

    /// <summary>Whether there is more than <paramref name="limit"/>. Of what is not JSON, what comes before the fault counts.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="limit">How much there may be.</param>
    /// <param name="perObject">What each object counts besides its names and values.</param>
    public static bool Exceeds(ReadOnlySpan<byte> json, int limit, int perObject = 0)
    {
        json = json[ReadableJson.MarkLength(json)..];
        if (AtMost(json) + ((long)perObject * json.Count((byte)'{')) <= limit)
            return false;
        return Count(new Utf8JsonReader(json), limit, perObject) > limit;
    }

    /// <summary>Whether the beginning of something that has not come whole yet has more than <paramref name="limit"/>.</summary>
    /// <param name="json">What has come.</param>
    /// <param name="limit">How much there may be.</param>
    /// <param name="state">Where it begins.</param>
    public static bool Exceeds(ReadOnlySpan<byte> json, int limit, JsonReaderState state)
        => AtMost(json) > limit && Count(new Utf8JsonReader(json, isFinalBlock: false, state), limit, perObject: 0) > limit;

    /// <inheritdoc cref="Exceeds(ReadOnlySpan{byte}, int, JsonReaderState)"/>
    /// <param name="json">What has come, from the beginning of the document.</param>
    /// <param name="limit">How much there may be.</param>
    /// <param name="perObject">What each object counts besides its names and values.</param>
    public static bool Exceeds(ReadOnlySequence<byte> json, int limit, int perObject)
        => Count(new Utf8JsonReader(json, isFinalBlock: false, default), limit, perObject) > limit;

    private static long Count(Utf8JsonReader reader, int limit, int perObject)
    {
        var count = 0L;
        try
        {
            while (count <= limit && reader.Read())
                count += reader.TokenType is JsonTokenType.StartObject ? perObject + 1 : 1;
        }
        catch (JsonException)
        {
            // Whoever parses it says what is wrong with it.
        }

        return count;
    }
}
