using DataCite.Client;

namespace DataCite.PowerShell.Api;

/// <summary>
/// What version 1 of the API had and today's has not, and which command does it today. Another server with the same API may still have it, so it is
/// sent, and named when the server does not know it.
/// </summary>
internal static class RetiredRoutes
{
    private const string People = "Get-DataCiteDoi -Orcid finds the DOIs of a person, and -Creator those of a name.";
    private const string Links = "Get-DataCiteEvent lists the links between DOIs and other resources.";
    private const string Holders = "Get-DataCiteRepository lists the repositories, and Get-DataCiteDoi -Publisher finds the DOIs of a publisher.";

    // Facts §7; not those that exist today under the same name, such as events and resource-types.
    private static readonly Dictionary<string, string> Routes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["works"] = "Get-DataCiteDoi lists DOIs or reads one, and Measure-DataCiteDoi counts them.",
        ["members"] = "Get-DataCiteProvider lists the members.",
        ["data-centers"] = "Get-DataCiteRepository lists the repositories, which were called data centers.",
        ["publishers"] = Holders,
        ["publisher"] = Holders,
        ["agents"] = "Get-DataCiteEvent -Source finds the links that a source has sent.",
        ["contributions"] = $"{Links} {People}",
        ["contributors"] = People,
        ["groups"] = "Nothing does it today: the sources of links have no groups any more. Get-DataCiteEvent -Source takes a source.",
        ["pages"] = "Nothing does it today: the posts are at https://datacite.org/blog.",
        ["registration-agencies"] = "Nothing lists them today. Get-DataCiteDoi -IncludeOtherAgencies shows the DOIs of other agencies, with the agency of each.",
        ["relations"] = Links,
        ["relation-types"] = "Tab completes them: Get-DataCiteEvent -RelationType, New-DataCiteRelatedIdentifier -RelationType.",
        ["sources"] = "Tab completes them: Get-DataCiteEvent -Source.",
        ["work-types"] = "Tab completes them: Get-DataCiteDoi -ResourceTypeGeneral. Invoke-DataCiteApi resource-types lists them.",
    };

    // DataCite passes over what it does not know, so that a list would be another one than was asked for.
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["rows"] = "'page[size]', or Get-DataCiteDoi -First",
        ["offset"] = "'page[number]', or Get-DataCiteDoi -Skip",
        ["order"] = "a minus sign before the value of 'sort', or Get-DataCiteDoi -Sort with -Descending",
        ["member-id"] = "'provider-id', or Get-DataCiteDoi -ProviderId",
        ["publisher-id"] = "'client-id', or Get-DataCiteDoi -RepositoryId",
        ["data-center-id"] = "'client-id', or Get-DataCiteDoi -RepositoryId",
        ["resource-id"] = "'resource-type-id', or Get-DataCiteDoi -ResourceTypeGeneral",
        ["source-id"] = "Get-DataCiteEvent -Source",
        ["relation-type-id"] = "Get-DataCiteEvent -RelationType",
        ["from-created-date"] = "Get-DataCiteDoi -CreatedFrom",
        ["until-created-date"] = "Get-DataCiteDoi -CreatedTo",
        ["from-update-date"] = "Get-DataCiteDoi -UpdatedFrom",
        ["until-update-date"] = "Get-DataCiteDoi -UpdatedTo",
        ["year"] = "'published', or Get-DataCiteDoi -PublicationYear",
    };

    /// <summary>The names of the routes.</summary>
    public static IEnumerable<string> Names => Routes.Keys;

    /// <summary>What does today what a route did; null for other routes, and where the server knows it.</summary>
    /// <param name="path">The path of the request.</param>
    /// <param name="failure">What the server said.</param>
    public static (string Problem, string Advice)? Find(string path, Exception failure)
        => failure is ResourceNotFoundException && path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] && Routes.TryGetValue(first, out var today)
            ? ($"DataCite has nothing at {path}: '{first.ToLowerInvariant()}' belongs to version 1 of its API, which has ended.",
                $"{today} 'Get-Help about_DataCite_RestApi' lists what became of each resource.")
            : null;

    /// <summary>A warning for each parameter of a list of DOIs that the server passes over; none for other lists.</summary>
    public static IEnumerable<string> Ignored(ApiRoute route)
        => route.Path.Trim('/').Equals("dois", StringComparison.OrdinalIgnoreCase)
            ? from name in route.Query.Select(static pair => pair.Key).Distinct(StringComparer.OrdinalIgnoreCase)
              let today = Parameters.GetValueOrDefault(name.Replace('_', '-'))
              where today is not null
              select $"DataCite does not know the parameter '{name}' of 'dois' any more and passes over it. Today it is {today}."
            : [];
}
