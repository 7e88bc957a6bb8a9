using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox.Dois.Writing;
using DataCite.Sandbox.Errors;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Store;

namespace DataCite.Sandbox.Dois.Checking;

/// <summary>One attempt to write a DOI, as the checks see it.</summary>
/// <param name="Row">The DOI with its name and repository.</param>
/// <param name="Draft">What would be stored.</param>
/// <param name="Attributes">The payload's attributes.</param>
/// <param name="State">The state that it would be in.</param>
/// <param name="IsNew">Whether it does not exist yet.</param>
/// <param name="IsDryRun">Whether nothing is to be stored.</param>
internal sealed record DoiAttempt(
    StoredDoi Row, KeptContent.Draft Draft, JsonElement Attributes, LifecycleState State, bool IsNew, bool IsDryRun)
{
    /// <summary>The name as it was sent.</summary>
    public string Name { get; init; } = Row.Name;

    /// <summary>Whether another DOI has the name.</summary>
    public bool IsTaken { get; init; }

    /// <summary>Attributes that are text where objects belong.</summary>
    public IReadOnlyList<AttributeDefinition> Refused { get; init; } = [];
}

/// <summary>
/// All checks of a DOI, in the order of the server's model. Every check runs, so that one refusal never hides another (facts §0).
/// </summary>
internal static class DoiChecks
{
    // The order after the checks of name, address and XML.
    private static readonly string[] Sources =
    [
        "dates", "rights_list", "titles", "descriptions", "types", "container", "subjects", "creators", "contributors", "landing_page",
        "identifiers", "related_identifiers", "related_items", "funding_references", "geo_locations",
    ];

    public static void Run(DoiAttempt attempt, ValidationErrors errors)
    {
        var (row, draft, attributes, state) = (attempt.Row, attempt.Draft, attempt.Attributes, attempt.State);
        var uid = row.Name;
        var url = JsonText.ScalarText(DerivedValues.Parse(draft, DoiAttribute.Url));
        var version = JsonText.ScalarText(DerivedValues.Parse(draft, DoiAttribute.SchemaVersion));
        if (attempt.IsNew && attempt.Name.Length == 0)
            errors.Add("doi", "can't be blank", uid);
        UrlCheck.CheckPresence(url, state, uid, errors);
        if (attempt.IsNew && !IsAcceptable(attempt.Name))
            errors.Add("doi", "is invalid", uid);
        UrlCheck.CheckForm(url, uid, errors);
        if (attempt.IsTaken && !attempt.IsDryRun)
            errors.Add("doi", "This DOI has already been taken", uid);

        // A dry run looks at the metadata of a draft as well (facts §0).
        var isUnsavable = (attempt.IsDryRun || state != LifecycleState.Draft)
            && PublishCheck.Run(draft, uid, errors, [.. attempt.Refused.Select(static attribute => attribute.ErrorSource)]);
        UrlCheck.CheckDomain(url, state, row.Repository, uid, errors);
        foreach (var source in Sources)
        {
            ShapeCheck.Run(source, attributes, attempt.Refused, uid, errors);
            if (source == "rights_list")
                RightsCheck.Run(draft, uid, errors);
            else if (source == "contributors")
                ContributorCheck.Run(attributes, draft, version, uid, errors);
        }

        // Noticed when the record is written, which does not happen when another check has failed.
        if (isUnsavable && !attempt.IsDryRun && !errors.Any)
            errors.Add("metadata", "is invalid", uid);
    }

    private static bool IsAcceptable(string name)
        => DoiName.TryParse(name, out var parsed) && parsed.Value == name && parsed.FindCreationProblem() is null;
}
