namespace DataCite.Client;

/// <summary>
/// The filters that the server combines with OR when several are given. One of them may go as a parameter. The others become clauses of
/// the query, which the server combines with AND. The clauses are the same as those that the server makes from the parameters.
/// </summary>
internal static class AlternativeFilters
{
    private sealed record Filter(string Parameter, string Value, string Clause);

    public static void AddTo(UrlQuery parameters, List<string> clauses, DoiQuery query)
    {
        var filters = Of(query);
        if (filters.Count == 0)
            return;
        parameters.Add(filters[0].Parameter, filters[0].Value);
        clauses.AddRange(filters.Skip(1).Select(static filter => filter.Clause));
    }

    // Account ids come last: a clause says them best.
    private static List<Filter> Of(DoiQuery query)
    {
        var filters = new List<Filter>();
        if (query.HasOrganization)
            filters.Add(new("has-organization", "true", EitherAgent("nameIdentifiers.nameIdentifierScheme")));
        if (query.HasAffiliation)
            filters.Add(new("has-affiliation", "true", EitherAgent("affiliation.affiliationIdentifierScheme")));
        if (query.HasFunder)
            filters.Add(new("has-funder", "true", QueryText.AnyOf("funding_references.funderIdentifierType", ["Crossref Funder ID"])));
        if (query.AffiliationId is { } affiliation)
        {
            var ror = ResearchIds.Ror(affiliation, nameof(query.AffiliationId));
            filters.Add(new("affiliation-id", ror, QueryText.AnyOf("affiliation_id", [ror])));
        }

        if (query.FunderIds.Count > 0)
        {
            string[] funders = [.. query.FunderIds.Select(id => ResearchIds.Funder(id, nameof(query.FunderIds)))];
            filters.Add(Listed("funder-id", "funding_references.funderIdentifier", funders));
        }

        if (query.ProviderIds.Count > 0)
            filters.Add(Listed("provider-id", "provider_id", [.. query.ProviderIds.Select(id => FilterValue.Provider(id, nameof(query.ProviderIds)))]));
        if (query.RepositoryIds.Count > 0)
            filters.Add(Listed("client-id", "client_id", [.. query.RepositoryIds.Select(id => FilterValue.Repository(id, nameof(query.RepositoryIds)))]));
        return filters;
    }

    private static string EitherAgent(string field)
        => QueryText.Either(QueryText.AnyOf("creators." + field, ["ROR"]), QueryText.AnyOf("contributors." + field, ["ROR"]));

    private static Filter Listed(string parameter, string field, string[] values)
        => new(parameter, string.Join(',', values), QueryText.AnyOf(field, values));
}
