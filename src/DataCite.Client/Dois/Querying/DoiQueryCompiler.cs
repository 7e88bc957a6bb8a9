namespace DataCite.Client;

/// <summary>Says a <see cref="DoiQuery"/> in the parameters of the API.</summary>
internal static class DoiQueryCompiler
{
    public static UrlQuery Compile(DoiQuery query)
    {
        FilterCombinations.Require(query);
        var clauses = new List<string>();
        var filters = new UrlQuery();
        AddTexts(filters, clauses, query);
        AddYears(filters, clauses, query);
        AddCounts(filters, query);
        AddLinkCheck(filters, query);
        ContentFilters.AddTo(clauses, query);
        AlternativeFilters.AddTo(filters, clauses, query);
        var text = query.Query?.Trim() ?? string.Empty;
        var all = new UrlQuery();
        AddNames(all, filters.IsEmpty && text.Length == 0, clauses, query);
        // What is written by hand may hold an OR, which must not reach past it.
        if (text.Length > 0)
            clauses.Insert(0, clauses.Count > 0 ? $"({text})" : text);
        return AddPresentation(all.Add("query", string.Join(" AND ", clauses)).AddRaw(filters.ToString()), query);
    }

    // "ids" makes the server ignore every other filter (T5): beside others the names become a clause.
    private static void AddNames(UrlQuery all, bool standAlone, List<string> clauses, DoiQuery query)
    {
        if (query.Names.Count == 0)
            return;
        var names = query.Names.Select(static name => name.Key).ToList();
        if (standAlone && clauses.Count == 0 && !names.Exists(static name => name.Contains(',', StringComparison.Ordinal)))
            all.Add("ids", names);
        else
            clauses.Add(QueryText.AnyOf("uid", names));
    }

    private static void AddTexts(UrlQuery filters, List<string> clauses, DoiQuery query)
    {
        AddExact(filters, clauses, "subject", "subjects.subject.keyword", query.Subjects, nameof(query.Subjects));
        AddExact(filters, clauses, "resource-type", "types.resourceType", query.ResourceTypes, nameof(query.ResourceTypes));
        filters
            .Add("prefix", FilterValue.Prefixes(query.Prefixes, nameof(query.Prefixes)))
            .Add("consortium-id", query.ConsortiumId is { } consortium ? FilterValue.Provider(consortium, nameof(query.ConsortiumId)) : null)
            .Add("client-type", FilterValue.Of(query.RepositoryKind))
            .Add("certificate", FilterValue.List(query.Certificates, nameof(query.Certificates)))
            .Add("re3data-id", query.Re3dataId is { } re3data ? ResearchIds.Re3data(re3data, nameof(query.Re3dataId)) : null)
            .Add("opendoar-id", query.OpenDoarId)
            .Add("state", query.States.Select(FilterValue.Of))
            .Add("resource-type-id", FilterValue.List(query.ResourceTypeGenerals, nameof(query.ResourceTypeGenerals), FilterValue.Kebab))
            .Add("schema-version", FilterValue.Kernel(query.SchemaVersion, nameof(query.SchemaVersion)))
            .Add("field-of-science", FilterValue.List(query.FieldsOfScience, nameof(query.FieldsOfScience)))
            .Add("license", FilterValue.List(query.Licenses, nameof(query.Licenses), static id => id.ToLowerInvariant()))
            .Add("source", FilterValue.Optional(query.Source, nameof(query.Source)))
            .Add("user-id", query.OrcidId is { } orcid ? ResearchIds.Orcid(orcid, nameof(query.OrcidId)) : null)
            .Add("affiliation-country", FilterValue.Countries(query.AffiliationCountries, nameof(query.AffiliationCountries)))
            .Add("funded-by", query.FundedBy is { } funder ? "https://" + ResearchIds.Ror(funder, nameof(query.FundedBy)) : null)
            .AddFlag("include-funder-child-organizations", query.IncludeFunderChildOrganizations)
            .AddFlag("include-other-registration-agencies", query.IncludeOtherRegistrationAgencies)
            .AddFlag("enriched", query.Enriched);
    }

    // A comma ends a value of a parameter, but not of a clause.
    private static void AddExact(UrlQuery filters, List<string> clauses, string parameter, string field, IReadOnlyList<string> values, string filter)
    {
        if (values.Any(static value => value.Contains(',', StringComparison.Ordinal)))
            clauses.Add(QueryText.AnyOf(field, [.. values.Select(value => FilterValue.Filled(value, filter))]));
        else
            filters.Add(parameter, FilterValue.List(values, filter));
    }

    private static void AddYears(UrlQuery filters, List<string> clauses, DoiQuery query)
    {
        filters
            .Add("created", query.CreatedYears?.ToString())
            .Add("registered", query.RegisteredYears?.ToString())
            .Add("published", query.PublicationYears?.ToString());
        AddTimes(clauses, "created", query.CreatedFrom, query.CreatedTo);
        AddTimes(clauses, "registered", query.RegisteredFrom, query.RegisteredTo);
        AddTimes(clauses, "updated", query.UpdatedFrom, query.UpdatedTo);
    }

    private static void AddTimes(List<string> clauses, string field, DateTimeOffset? from, DateTimeOffset? to)
    {
        if (from is null && to is null)
            return;
        if (from > to)
            throw new ArgumentException($"The start time of '{field}' is after its end time.");
        clauses.Add(QueryText.Between(field, from, to));
    }

    private static void AddCounts(UrlQuery filters, DoiQuery query) => filters
        .Add("has-citations", FilterValue.Minimum(query.MinCitations, nameof(query.MinCitations)))
        .Add("has-references", FilterValue.Minimum(query.MinReferences, nameof(query.MinReferences)))
        .Add("has-parts", FilterValue.Minimum(query.MinParts, nameof(query.MinParts)))
        .Add("has-part-of", FilterValue.Minimum(query.MinPartOf, nameof(query.MinPartOf)))
        .Add("has-versions", FilterValue.Minimum(query.MinVersions, nameof(query.MinVersions)))
        .Add("has-version-of", FilterValue.Minimum(query.MinVersionOf, nameof(query.MinVersionOf)))
        .Add("has-views", FilterValue.Minimum(query.MinViews, nameof(query.MinViews)))
        .Add("has-downloads", FilterValue.Minimum(query.MinDownloads, nameof(query.MinDownloads)))
        .AddFlag("has-person", query.HasPerson);

    private static void AddLinkCheck(UrlQuery filters, DoiQuery query) => filters
        .Add("link-check-status", query.LinkCheckStatus)
        .Add("link-check-has-schema-org", Choice(query.LinkCheckHasSchemaOrg))
        .Add("link-check-body-has-pid", Choice(query.LinkCheckBodyHasPid))
        .AddFlag("link-check-found-schema-org-id", query.LinkCheckFoundSchemaOrgId)
        .AddFlag("link-check-found-dc-identifier", query.LinkCheckFoundDcIdentifier)
        .AddFlag("link-check-found-citation-doi", query.LinkCheckFoundCitationDoi)
        .Add("link-check-redirect-count-gte", FilterValue.Minimum(query.LinkCheckMinRedirects, nameof(query.LinkCheckMinRedirects)));

    private static UrlQuery AddPresentation(UrlQuery all, DoiQuery query)
    {
        var wantsFacets = query.IncludeFacets || query.Facets.Count > 0;
        return all
            .Add("sort", query.Sort is { } sort ? FilterValue.Of(sort, query.Descending) : null)
            .AddFlag("random", query.Random)
            .Add("sample-group", FilterValue.Of(query.SampleGroup))
            .Add("sample", query.SampleGroup is null ? null : query.SampleSize)
            .AddFlag("detail", query.Detail)
            .AddFlag("composite", query.Compact)
            .Add("fields[dois]", query.Fields.Count == 0 ? [] : query.Fields.Union(["doi", "created"], StringComparer.Ordinal))
            // Affiliations and publisher keep their identifiers (T11), and facets, which are slow, come when they are wanted (T41).
            .Add("affiliation", "true")
            .Add("publisher", "true")
            .Add("disable-facets", wantsFacets ? "false" : "true")
            .Add("facets", FilterValue.List(query.Facets, nameof(query.Facets)));
    }

    private static string? Choice(bool? value) => value switch { null => null, true => "true", false => "false" };
}
