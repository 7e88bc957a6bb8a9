using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>Affiliations that are plain names and no objects. Hashtables and answers of other programs are full of them.</summary>
internal static class PlainAffiliations
{
    // The list, a person, and the person's properties.
    private const int DepthOfProperties = 2;

    /// <summary>Whether a list of persons and organisations has any.</summary>
    public static bool AreIn(ReadOnlySpan<byte> people)
    {
        var reader = new Utf8JsonReader(people);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != DepthOfProperties || !reader.ValueTextEquals("affiliation"u8))
                continue;
            reader.Read();
            if (reader.TokenType == JsonTokenType.String)
                return true;
            if (reader.TokenType == JsonTokenType.StartArray && HasText(ref reader))
                return true;
        }

        return false;
    }

    private static bool HasText(ref Utf8JsonReader list)
    {
        var depth = list.CurrentDepth;
        while (list.Read() && list.CurrentDepth > depth)
        {
            if (list.TokenType == JsonTokenType.String && list.CurrentDepth == depth + 1)
                return true;
        }

        return false;
    }
}
