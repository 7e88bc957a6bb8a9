using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary><c>/providers</c>.</summary>
internal sealed class ProviderEndpoints(SandboxWorld world)
{
    private const string SymbolLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int SymbolLength = 4;

    // What is kept of a payload, besides what the sandbox acts upon.
    private static readonly string[] KeptAttributes =
    [
        "displayName", "website", "systemEmail", "groupEmail", "globusUuid", "description", "region", "country", "logoUrl",
        "organizationType",
        "focusArea", "nonProfitStatus", "twitterHandle", "billingInformation", "rorId", "salesforceId", "fromSalesforce",
        "technicalContact",
        "secondaryTechnicalContact", "billingContact", "secondaryBillingContact", "serviceContact", "secondaryServiceContact",
        "votingContact",
        "doiEstimate",
    ];

    /// <returns>Null when there is no such route.</returns>
    public ServerResponse? Answer(ServerRequest request, string rest, JsonElement? body) => (request.Method, rest) switch
    {
        ("GET" or "HEAD", "") => List(request, request.Query),
        ("GET" or "HEAD", "totals") => Totals(request),
        ("GET" or "HEAD", "random") => ServerResponse.JsonText(200, $$"""{"symbol":"{{RandomSymbol()}}"}"""),
        ("GET" or "HEAD", _) when rest.EndsWith("/stats", StringComparison.Ordinal) => Stats(Find(rest[..^6])),
        ("GET" or "HEAD", _) => Show(request, Find(rest)),
        ("POST", "") => Create(request, body),
        ("PUT" or "PATCH", not "") => Update(request, Find(rest), body),
        ("DELETE", not "") => Delete(request, Find(rest)),
        _ => null,
    };

    private static string RandomSymbol() => RandomNumberGenerator.GetString(SymbolLetters, SymbolLength);

    /// <param name="request">The request.</param>
    /// <param name="query">Its parameters, with the consortium of the path for <c>/providers/{id}/organizations</c>.</param>
    public ServerResponse List(ServerRequest request, QueryParameters query)
    {
        var matches = query["query"] is { } text ? AccountQuery.Compile<Provider>(text, ProviderSearch.Schema) : static _ => true;
        var years = YearFilter.Parse(query["year"]);
        var rows = AccountLists.Sort(
            world.Accounts.Providers.Concat(query["include_deleted"] == "true" ? world.Accounts.DeletedProviders : []).Where(static row => !row.IsStaff).Where(row => Matches(row, query) && matches(row)
                && years?.Contains(row.Created.UtcDateTime.Year) != false),
            query["sort"],
            static row => row.Name,
            static row => row.Created);
        AnswerFacet[] facets =
        [
            AnswerFacet.Count("years", rows.Select(static row => row.Created.UtcDateTime.Year.ToString(CultureInfo.InvariantCulture)),
                static id => id, newestFirst: true),
            AnswerFacet.Count("regions", rows.SelectMany(static row => Kept(row, "region")), ProviderFacets.RegionTitle).WithIds(static id => id.ToLowerInvariant()),
            AnswerFacet.Count("memberTypes", rows.Select(static row => row.MemberType), Title),
            AnswerFacet.Count("organizationTypes", rows.SelectMany(static row => Kept(row, "organizationType")), ProviderFacets.TitleOf),
            AnswerFacet.Count("focusAreas", rows.SelectMany(static row => Kept(row, "focusArea")), ProviderFacets.TitleOf),
            AnswerFacet.Count("nonProfitStatuses", rows.SelectMany(static row => Kept(row, "nonProfitStatus")), ProviderFacets.TitleOf),

            // The sandbox keeps no contacts.
            AnswerFacet.Count("hasRequiredContacts", rows.Select(static _ => "false"), ProviderFacets.TitleOf),
        ];
        return AccountLists.Write(
            request,
            "providers",
            rows,
            (row, json) => ProviderResources.Write(
                row, request.Caller, world.Accounts, world.Prefixes, query["fields[providers]"], fraction: false, json),
            facets,
            query.List("include") is null ? null : static (_, json) => AccountJson.WriteTexts([], json));
    }

    private static bool Matches(Provider row, QueryParameters query)
        => (query["from_date"] is not { } from || RepositoryFilter.IsFrom(row.Updated, from))
            && (query["until_date"] is not { } until || RepositoryFilter.IsUntil(row.Updated, until))
            && (query["consortium_id"] is not { } consortium
                || string.Equals(row.Consortium?.Id, consortium, StringComparison.OrdinalIgnoreCase))
            && (query.List("member_type") is not { } types || types.Contains(row.MemberType, StringComparer.Ordinal))
            && ((query.List("ids") ?? query.List("id")) is not { } ids || ids.Contains(row.Id, StringComparer.OrdinalIgnoreCase))
            && Keeps(row, "region", query["region"]) && Keeps(row, "organizationType", query["organization_type"])
            && Keeps(row, "focusArea", query["focus_area"]) && Keeps(row, "nonProfitStatus", query["non_profit_status"]);

    private static IEnumerable<string> Kept(Provider row, string attribute)
        => AccountQuery.Profile(row.Profile, attribute).OfType<string>().Where(static value => value.Length > 0);

    private static bool Keeps(Provider row, string attribute, string? wanted)
    {
        lock (row.Profile)
            return wanted is null || row.Profile.GetValueOrDefault(attribute)?.Trim('"') == wanted;
    }

    private static string Title(string id) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(id.Replace('_', ' '));

    private ServerResponse Totals(ServerRequest request)
    {
        var state = request.Caller.IsStaff && request.Query["state"] is { } text ? Lifecycle.Parse(text) : null;
        return DoiTotals.Totals(
            world.Accounts.Providers.Select(row => (row.Id, row.Name,
                Dois: (IReadOnlyList<StoredDoi>)[.. DoisOf(row).Where(doi => state is null || doi.State == state)])),
            world.Clock,
            twoYearsAgo: true);
    }

    private ServerResponse Stats(Provider provider)
    {
        var years = RepositoriesOf(provider).GroupBy(static row => row.Created.UtcDateTime.Year.ToString(CultureInfo.InvariantCulture))
            .ToList();
        return DoiTotals.Stats(DoisOf(provider), withTypes: false, json =>
        {
            json.WriteStartArray("clients");
            foreach (var year in years)
            {
                json.WriteStartObject();
                json.WriteString("id", year.Key);
                json.WriteString("title", year.Key);
                json.WriteNumber("count", year.Count());
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private ServerResponse Show(ServerRequest request, Provider provider)
    {
        var buffer = new Utf8Buffer(4096);
        using (var json = buffer.OpenWriter())
        {
            json.WriteStartObject();
            json.WritePropertyName("data");
            ProviderResources.Write(provider, request.Caller, world.Accounts, world.Prefixes, fields: null, fraction: true, json);

            // Without permission `include=contacts` gives an empty list, and the sandbox keeps no contacts.
            if (request.Query.List("include") is not null)
            {
                json.WritePropertyName("included");
                AccountJson.WriteTexts([], json);
            }

            json.WriteStartObject("meta");
            if (provider.IsConsortium)
                json.WriteNumber("consortiumOrganizationCount", world.Accounts.Providers.Count(row => row.Consortium == provider));
            else
                json.WriteNumber("repositoryCount", RepositoriesOf(provider).Count());
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return new ServerResponse(200, buffer);
    }

    // Status 200, not 201; the symbol is four capitals when none is given (T21).
    private ServerResponse Create(ServerRequest request, JsonElement? body)
    {
        // The payload is read before the rights are looked at.
        var payload = Payload.From(body).RequireDocument();
        var attributes = payload.RequireAttributes();
        AccountPermissions.RequireLogin(request.Caller);
        if (request.Caller.Role is not (CallerRole.StaffAdmin or CallerRole.ConsortiumAdmin))
            throw ApiErrors.Forbidden();
        var symbol = (attributes.Text("symbol") ?? RandomSymbol()).ToUpperInvariant();
        var errors = Check(symbol, attributes);
        if (errors.Any)
            return errors.ToResponse();
        var now = world.Clock.GetUtcNow();
        var consortium = world.Accounts.FindProvider(payload.RelatedId("consortium"))
            ?? (request.Caller.IsStaff ? null : request.Caller.Provider);
        var provider = new Provider(symbol, attributes.Text("name")!)
        {
            Created = now,
            Updated = now,
            Consortium = consortium,
            MemberType = consortium is null ? "direct_member" : "consortium_organization",
        };
        Apply(provider, attributes);
        world.Accounts.TryAdd(provider);
        return Show(request, provider);
    }

    private ValidationErrors Check(string symbol, JsonElement attributes)
    {
        var uid = symbol.ToLowerInvariant();
        var errors = new ValidationErrors();
        if (string.IsNullOrWhiteSpace(attributes.Text("name")))
            errors.Add("name", "can't be blank", uid);
        if (string.IsNullOrWhiteSpace(attributes.Text("displayName")))
            errors.Add("display_name", "can't be blank", uid);
        if (string.IsNullOrWhiteSpace(attributes.Text("systemEmail")))
            errors.Add("system_email", "can't be blank", uid);
        if (world.Accounts.FindProvider(symbol) is not null)
            errors.Add("symbol", "This name has already been taken", uid);
        ProviderChecks.Run(attributes, uid, errors);
        return errors;
    }

    private ServerResponse Update(ServerRequest request, Provider provider, JsonElement? body)
    {
        AccountPermissions.RequireLogin(request.Caller);
        if (!request.Caller.Oversees(provider))
            throw ApiErrors.Forbidden();
        var attributes = Payload.From(body).RequireDocument().RequireAttributes();
        var errors = new ValidationErrors();
        if (attributes.Text("symbol") is { } symbol && !string.Equals(symbol, provider.Symbol, StringComparison.OrdinalIgnoreCase))
            errors.Add("symbol", "cannot be changed", symbol.ToLowerInvariant());
        ProviderChecks.Run(attributes, provider.Id, errors);
        if (errors.Any)
            return errors.ToResponse();

        Apply(provider, attributes);
        return Show(request, provider);
    }

    private ServerResponse Delete(ServerRequest request, Provider provider)
    {
        AccountPermissions.RequireLogin(request.Caller);
        if (!request.Caller.IsStaff
            && !(request.Caller.Role == CallerRole.ConsortiumAdmin && provider.Consortium == request.Caller.Provider))
            throw ApiErrors.Forbidden();
        if (RepositoriesOf(provider).Any())
            return ApiErrors.Rendered(400, "Can't delete provider that has active clients.");
        world.Accounts.Remove(provider);
        return new ServerResponse(204);
    }

    private void Apply(Provider provider, JsonElement attributes)
    {
        provider.Name = attributes.Text("name") ?? provider.Name;
        provider.Password = attributes.Text("passwordInput") ?? provider.Password;
        provider.MemberType = attributes.Text("memberType") ?? provider.MemberType;
        if (attributes.Member("isActive") is { } active)
            provider.IsActive = JsonBytes.ScalarText(active) != "false";
        lock (provider.Profile)
        {
            foreach (var name in KeptAttributes)
            {
                if (attributes.Member(name) is { } value)
                    provider.Profile[name] = value.GetRawText();
            }
        }

        provider.Updated = world.Clock.GetUtcNow();
    }

    private Provider Find(string id)
        => world.Accounts.FindProvider(id) is { IsStaff: false } provider ? provider : throw ApiErrors.NotFound();

    private IEnumerable<Repository> RepositoriesOf(Provider provider) => world.Accounts.Repositories.Where(row => row.Provider == provider);

    private List<StoredDoi> DoisOf(Provider provider)
        => [.. world.Store.All().Where(doi => ReferenceEquals(doi.Repository.Provider, provider))];
}
