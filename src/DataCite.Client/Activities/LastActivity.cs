using System.Text.Json;
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
    /// <summary>The request for the newest entry of the history, which knows DOIs in lower case only.</summary>
    public static ApiRequest Question(DoiName name) => new(HttpMethod.Get, $"dois/{DoiName.Parse(name.Key).ToPath()}/activities") { Query = "page%5Bsize%5D=1&publisher=true" };

    /// <summary>Reads the answer; null when there is no entry.</summary>
    public static LastActivity? Read(ApiResponse answer)
    {
        using var document = answer.ParseJson();
        if (document.RootElement.Member("data") is not { ValueKind: JsonValueKind.Array } rows || rows.GetArrayLength() == 0
            || rows[0].Member("attributes") is not { ValueKind: JsonValueKind.Object } attributes)
            return null;
        var action = attributes.Text("action") ?? string.Empty;
        var changes = ActivityChanges.Read(attributes.Member("changes") ?? default, action, isOfDoi: true);
        return new LastActivity(
            action, attributes.Text("prov:generatedAtTime"), DoiRecord.Parse(changes.Before.ToJsonString()), DoiRecord.Parse(changes.After.ToJsonString()), changes.IsOfState);
    }
}
