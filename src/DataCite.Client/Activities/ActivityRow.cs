using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Reads a change from the history.</summary>
internal static class ActivityRow
{
    private static readonly string[] AccountRoutes = ["repositories", "clients", "providers"];

    /// <exception cref="UnreadableAnswerException">The row is no change.</exception>
    public static DataCiteActivity Read(JsonElement row, FailureContext context)
    {
        if (row.Member("attributes") is not { ValueKind: JsonValueKind.Object } attributes)
            throw new UnreadableAnswerException(context, $"DataCite's answer to {context.Method} {context.Path} is not a list of changes.");
        var action = attributes.Text("action") ?? string.Empty;
        var subject = attributes.Text("prov:wasDerivedFrom");
        var doi = DoiIn(subject);
        var account = doi is null ? AccountIn(subject) : null;
        return new DataCiteActivity
        {
            Id = row.Text("id"),
            Time = attributes.Time("prov:generatedAtTime")?.ToUniversalTime(),
            Action = action,
            AccountId = AccountIn(attributes.Text("prov:wasAttributedTo")),
            Doi = doi,
            ChangedAccountId = account,
            Version = attributes.Number("version"),
            Edits = attributes.Member("changes") is { } changes ? new EditList(ActivityChanges.Read(changes, action, isOfDoi: account is null).ToEdits()) : EditList.Empty,
        };
    }

    // https://api.datacite.org/repositories/demo.repo
    private static string? AccountIn(string? address)
        => address?.Split('/') is [.., var route, var id] && AccountRoutes.Contains(route) && id.Length > 0 ? id.ToLowerInvariant() : null;

    // https://doi.org/10.5072/x, and https://handle.test.datacite.org/10.5072/x on the test system: neither is percent-encoded.
    private static string? DoiIn(string? address)
        => address is not null && address.IndexOf("/10.", StringComparison.Ordinal) is >= 0 and var slash && DoiName.TryParse(address[(slash + 1)..], out var name)
            ? name.Value : null;
}
