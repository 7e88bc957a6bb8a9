using System.Text.Json.Nodes;

namespace DataCite.Tests;

internal static class Json
{
    /// <summary>Asserts that two JSON texts say the same, whatever the order of keys and the white space.</summary>
    public static void Same(string expected, string actual)
    {
        if (!JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)))
            Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), JsonNode.Parse(actual)!.ToJsonString());
    }
}
