using DataCite.Metadata;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Editing;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Checking;

/// <summary>
/// All checks of a DOI, in the order of the server's model. Every check runs, so that one refusal never hides another.
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
        var url = JsonBytes.ScalarText(DerivedValues.Parse(draft, DoiAttribute.Url));
        var version = JsonBytes.ScalarText(DerivedValues.Parse(draft, DoiAttribute.SchemaVersion));
        if (attempt.IsNew && attempt.Name.Length == 0)
            errors.Add("doi", "can't be blank", uid);
        LandingPageUrlCheck.CheckPresence(url, state, uid, errors);
        if (attempt.IsNew && !IsAcceptable(attempt.Name))
            errors.Add("doi", "is invalid", uid);
        LandingPageUrlCheck.CheckForm(url, uid, errors);
        if (attempt.IsTaken && !attempt.IsDryRun)
            errors.Add("doi", "This DOI has already been taken", uid);

        // A dry run looks at the metadata of a draft as well (facts §0).
        var isUnsavable = (attempt.IsDryRun || state != LifecycleState.Draft)
            && PublishCheck.Run(draft, uid, errors, [.. attempt.Refused.Select(static attribute => attribute.ErrorSource)]);
        LandingPageUrlCheck.CheckDomain(url, state, row.Repository, uid, errors);
        foreach (var source in Sources)
        {
            ShapeCheck.Run(source, attributes, attempt.Refused, uid, errors);
            if (source == "rights_list")
                LicenceCheck.Run(draft, uid, errors);
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
