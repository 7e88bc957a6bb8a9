using System.Globalization;
using System.Text.Json;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Search.Fields;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Listing;

/// <summary>The <c>link-check-*</c> filters: what the server's robot found at the landing page.</summary>
internal static class LinkCheckFilters
{
    public static IEnumerable<Func<StoredDoi, bool>> From(QueryParameters query)
    {
        if (query["link_check_status"] is { } status)
            yield return doi => Check(doi)?.Text("status") == status;
        if (query["link_check_has_schema_org"] is { } schemaOrg)
            yield return doi => Result(doi, "hasSchemaOrg") == schemaOrg;
        if (query["link_check_body_has_pid"] is { } pid)
            yield return doi => Result(doi, "bodyHasPid") == pid;
        foreach (var (key, member) in new[]
        {
            ("link_check_found_schema_org_id", "schemaOrgId"), ("link_check_found_dc_identifier", "dcIdentifier"),
            ("link_check_found_citation_doi", "citationDoi"),
        })
        {
            if (query[key] is not null)
                yield return doi => Result(doi, member) is not null;
        }

        if (query["link_check_redirect_count_gte"] is { } text)
        {
            if (!int.TryParse(text, CultureInfo.InvariantCulture, out var least))
                throw ApiErrors.SearchRefused(SearchQueryException.ForNumber(text).Message);
            yield return doi => int.TryParse(Result(doi, "redirectCount"), CultureInfo.InvariantCulture, out var count) && count >= least;
        }
    }

    private static JsonElement? Check(StoredDoi doi)
        => doi.Element(DoiAttribute.LandingPage) is { ValueKind: JsonValueKind.Object } check ? check : null;

    private static string? Result(StoredDoi doi, string member) => Check(doi)?.Member("result")?.Text(member);
}
