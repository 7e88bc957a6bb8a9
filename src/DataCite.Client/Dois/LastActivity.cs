using System.Text.Json.Nodes;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>The last change of a DOI as DataCite's history tells it: what it did, and the values before and after.</summary>
/// <param name="Action"><c>create</c> or <c>update</c>.</param>
/// <param name="When">When it was made, as DataCite writes it; null where it does not say.</param>
/// <param name="Before">The changed attributes as they were, in the names of the API; one that was empty stands there with null.</param>
/// <param name="After">The changed attributes as the change left them.</param>
/// <param name="IsOfState">Whether it changed the state.</param>
internal sealed record LastActivity(string Action, string? When, DoiRecord Before, DoiRecord After, bool IsOfState)
{
    private const string StateColumn = "aasm_state";

    /// <summary>The request for the newest entry of the history, which knows DOIs in lower case only.</summary>
    public static ApiRequest Question(DoiName name) => new(HttpMethod.Get, $"dois/{DoiName.Parse(name.Key).ToPath()}/activities") { Query = "page%5Bsize%5D=1&publisher=true" };

    /// <summary>Reads the answer; null when there is no entry.</summary>
    public static LastActivity? Read(ApiResponse answer)
    {
        using var document = answer.ParseJson();
        if (JsonNode.Parse(document.RootElement.GetRawText())?["data"] is not JsonArray { Count: > 0 } rows || rows[0]?["attributes"] is not JsonObject attributes)
            return null;
        var (before, after, isOfState) = (new JsonObject(), new JsonObject(), false);
        foreach (var (column, change) in attributes["changes"] as JsonObject ?? [])
        {
            isOfState |= column is StateColumn;
            if (change is not JsonArray { Count: 2 } values || NameOf(column) is not { } name)
                continue;
            before[name] = values[0]?.DeepClone();
            after[name] = values[1]?.DeepClone();
        }

        return new LastActivity(
            attributes["action"]?.ToString() ?? string.Empty, attributes["prov:generatedAtTime"]?.ToString(),
            DoiRecord.Parse(before.ToJsonString()), DoiRecord.Parse(after.ToJsonString()), isOfState);
    }

    // The history has the names of the database.
    private static string? NameOf(string column)
    {
        if (column is "version_info")
            return "version";
        var words = column.Split('_');
        var name = string.Concat(words.Select(static (word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
        return name is "identifiers" or "alternateIdentifiers" ? name : ComparableRecord.Find(name)?.Name;
    }
}
