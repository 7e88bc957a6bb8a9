using System.Text.Json;
using System.Text.RegularExpressions;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Routes.Accounts;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Prefixes;

/// <summary>Adding, giving and taking prefixes.</summary>
internal sealed partial class PrefixWriter(PrefixRegistry registry, AccountDirectory accounts, TimeProvider clock)
{
    /// <summary>A prefix that was added; staff only.</summary>
    public (Prefix? Prefix, ValidationErrors Errors) AddPrefix(Caller caller, JsonElement? body)
    {
        AccountPermissions.RequireStaff(caller);
        var errors = new ValidationErrors();
        var id = Payload.From(body).RequireDocument().Data.Text("id");
        if (string.IsNullOrWhiteSpace(id))
            errors.Add("uid", "can't be blank", null);
        else if (!PrefixForm().IsMatch(id))
            errors.Add("uid", "is invalid", id);
        else if (registry.Find(id) is not null)
            errors.Add("uid", "has already been taken", id);
        return errors.Any ? (null, errors) : (registry.Add(id!, clock.GetUtcNow()), errors);
    }

    public ServerResponse RemovePrefix(Caller caller, string id)
    {
        if (registry.Find(id) is null)
            throw ApiErrors.NotFound();
        AccountPermissions.RequireStaff(caller);
        return registry.Remove(id) ? new ServerResponse(204) : throw ApiErrors.NotFound();
    }

    /// <summary>Gives a prefix to a member: the member itself, its consortium, staff.</summary>
    public (ProviderPrefix? Row, ValidationErrors Errors) AssignToProvider(Caller caller, JsonElement? body)
    {
        AccountPermissions.RequireLogin(caller);
        var payload = Payload.From(body).RequireDocument();
        var errors = new ValidationErrors();
        if (payload.RelatedId("provider") is not { } providerId)
            errors.Add("provider", "must exist", null);
        else if (payload.RelatedId("prefix") is not { } prefixId)
            errors.Add("prefix", "must exist", null);
        else
        {
            var provider = accounts.FindProvider(providerId) ?? throw ApiErrors.NotFound();
            var prefix = registry.Find(prefixId) ?? throw ApiErrors.NotFound();
            RequireOversight(caller, provider);
            return (registry.Assign(prefix, provider, clock.GetUtcNow()), errors);
        }

        return (null, errors);
    }

    /// <summary>Gives a member's prefix to a repository of that member.</summary>
    /// <param name="caller">The member, its consortium, or staff.</param>
    /// <param name="body">The parameters of the body.</param>
    /// <param name="repositoryKey"><c>client</c> or <c>repository</c>.</param>
    /// <param name="providerPrefixKey"><c>providerPrefix</c> or <c>provider-prefix</c>.</param>
    public (ClientPrefix? Row, ValidationErrors Errors) AssignToRepository(
        Caller caller, JsonElement? body, string repositoryKey, string providerPrefixKey)
    {
        AccountPermissions.RequireLogin(caller);
        var payload = Payload.From(body).RequireDocument();
        var errors = new ValidationErrors();
        if (payload.RelatedId(repositoryKey) is not { } repositoryId)
        {
            errors.Add("client", "must exist", null);
            return (null, errors);
        }

        var repository = accounts.FindRepository(repositoryId) ?? throw ApiErrors.NotFound();
        RequireOversight(caller, repository.Provider);
        var prefix = payload.RelatedId("prefix") is { } prefixId ? registry.Find(prefixId) ?? throw ApiErrors.NotFound() : null;
        var given = registry.ProviderPrefixes().FirstOrDefault(row => payload.RelatedId(providerPrefixKey) is { } id
            ? row.Id.ToString() == id
            : row.Prefix == prefix && row.Provider == repository.Provider);
        if (payload.RelatedId(providerPrefixKey) is not null && given is null)
            throw ApiErrors.NotFound();
        if (prefix is null && given is null)
            errors.Add("prefix", "must exist", null);
        else if (given is null)
            errors.Add("provider_prefix", "must exist", null);
        return errors.Any ? (null, errors) : (registry.Assign(given!, repository, clock.GetUtcNow()), errors);
    }

    public ServerResponse Withdraw(Caller caller, string id, bool ofRepository)
    {
        if (ofRepository)
        {
            var row = FindGiven(registry.ClientPrefixes(), row => row.Id, id);
            AccountPermissions.RequireLogin(caller);
            RequireOversight(caller, row.Repository.Provider);
            registry.Withdraw(row);
        }
        else
        {
            var row = FindGiven(registry.ProviderPrefixes(), row => row.Id, id);
            AccountPermissions.RequireLogin(caller);
            RequireOversight(caller, row.Provider);
            registry.Withdraw(row);
        }

        return new ServerResponse(204);
    }

    // Authorisation runs first: 405 reaches only who would be allowed (facts §0).
    public RefusalException RefuseChange(Caller caller, string kind, string id)
    {
        // What does not exist is a 404 to everybody.
        var owner = kind switch
        {
            "prefixes" => null,
            "provider-prefixes" => FindGiven(registry.ProviderPrefixes(), row => row.Id, id).Provider,
            _ => FindGiven(registry.ClientPrefixes(), row => row.Id, id).Repository.Provider,
        };
        if (owner is null && registry.Find(id) is null)
            return ApiErrors.NotFound();
        if (caller.IsAnonymous)
            return ApiErrors.BadCredentials();
        if (owner is null ? !caller.IsStaff : !caller.Oversees(owner))
            return ApiErrors.Forbidden();
        return ApiErrors.MethodNotAllowed(owner is null ? "HEAD, GET, POST, OPTIONS" : "HEAD, GET, POST, DELETE, OPTIONS");
    }

    private static T FindGiven<T>(IReadOnlyList<T> rows, Func<T, Guid> id, string wanted)
        where T : class
        => rows.FirstOrDefault(row => id(row).ToString() == wanted) ?? throw ApiErrors.NotFound();

    private static void RequireOversight(Caller caller, Provider provider)
    {
        if (!caller.Oversees(provider))
            throw ApiErrors.Forbidden();
    }

    [GeneratedRegex(@"\A10\.\d{4,9}\z")]
    private static partial Regex PrefixForm();
}
