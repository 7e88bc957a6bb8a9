using System.Text.Json.Nodes;

namespace DataCite.PowerShell.Minting;

/// <summary>
/// Writes affiliations that are plain names as objects. The server drops plain names without a word (T11), and both hashtables and answers
/// of other programs are full of them.
/// </summary>
internal static class PlainAffiliations
{
    private static readonly string[] Agents = ["creators", "contributors"];

    public static void MakeObjects(JsonObject attributes)
    {
        foreach (var agent in Agents.SelectMany(name => attributes[name] as JsonArray ?? []).OfType<JsonObject>())
        {
            switch (agent["affiliation"])
            {
                case JsonArray affiliations:
                    for (var i = 0; i < affiliations.Count; i++)
                    {
                        if (Name(affiliations[i]) is { } name)
                            affiliations[i] = new JsonObject { ["name"] = name };
                    }

                    break;
                case var single when Name(single) is { } name:
                    agent["affiliation"] = new JsonArray(new JsonObject { ["name"] = name });
                    break;
            }
        }
    }

    private static string? Name(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
