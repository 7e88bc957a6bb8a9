using System.Text.Json;
using System.Text.RegularExpressions;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>Creates and changes repositories.</summary>
internal sealed partial class RepositoryWriter(SandboxWorld world)
{
    private const int ShortestSymbol = 5;
    private const int LongestSymbol = 18;

    private static readonly string[] KeptAttributes =
    [
        "re3data", "opendoar", "serviceContact", "globusUuid", "alternateName", "description", "repositoryType", "language", "issn", "url",
        "software",
        "salesforceId", "fromSalesforce", "analyticsDashboardUrl", "analyticsTrackingId", "subjects",
    ];

    public RepositoryOutcome Create(Caller caller, JsonElement? body)
    {
        // The payload is read before the rights are looked at.
        var payload = Payload.From(body).RequireDocument();
        var attributes = payload.RequireAttributes();
        AccountPermissions.RequireLogin(caller);
        var provider = world.Accounts.FindProvider(payload.RelatedId("provider") ?? caller.Provider?.Id);
        if (provider is null)
        {
            var missing = new ValidationErrors();
            missing.Add("provider", "must exist", attributes.Text("symbol")?.ToLowerInvariant());
            return new RepositoryOutcome(null, missing);
        }

        AccountPermissions.RequireManage(caller, provider);
        var symbol = attributes.Text("symbol")?.ToUpperInvariant() ?? string.Empty;
        var errors = Check(symbol, provider, attributes);
        if (errors.Any)
            return new RepositoryOutcome(null, errors);

        // Two at once must not be given the same prefix.
        lock (world.Store.WriteGate)
            return Add(symbol, provider, attributes, errors);
    }

    public RepositoryOutcome Update(Caller caller, Repository repository, JsonElement? body)
    {
        AccountPermissions.RequireChange(caller, repository);
        var attributes = Payload.From(body).RequireDocument().RequireAttributes();
        if (attributes.Text("targetId") is { } target)
            return attributes.Text("mode") == "transfer"
                ? MoveToProvider(caller, repository, target)
                : MoveDois(caller, repository, target);

        var errors = new ValidationErrors();
        if (attributes.Text("symbol") is { } symbol && !string.Equals(symbol, repository.Symbol, StringComparison.OrdinalIgnoreCase))
            errors.Add("symbol", "cannot be changed", symbol.ToLowerInvariant());
        CheckMail(attributes, repository.Id, errors);
        CheckGlobus(attributes, repository.Id, errors);
        RepositoryVocabularies.Check(attributes, repository.Id, errors);
        if (!errors.Any)
            Apply(repository, attributes);
        return new RepositoryOutcome(repository, errors);
    }

    private ValidationErrors Check(string symbol, Provider provider, JsonElement attributes)
    {
        var uid = symbol.ToLowerInvariant();
        var errors = new ValidationErrors();
        if (symbol.Length == 0)
            errors.Add("symbol", "can't be blank", uid);
        else if (world.Accounts.FindRepository(symbol) is not null)
            errors.Add("symbol", "This Client ID has already been taken", uid);
        else if (!Symbol().IsMatch(symbol))
            errors.Add("symbol", "should only contain capital letters, numbers, and at most one hyphen", uid);
        else if (symbol.Length < ShortestSymbol)
            errors.Add("symbol", $"is too short (minimum is {ShortestSymbol} characters)", uid);
        else if (symbol.Length > LongestSymbol)
            errors.Add("symbol", $"is too long (maximum is {LongestSymbol} characters)", uid);
        else if (!symbol.StartsWith(provider.Symbol + ".", StringComparison.Ordinal))
            errors.Add("symbol", ",Your Client ID must include the name of your provider. Separated by a dot '.'", uid);
        if (string.IsNullOrWhiteSpace(attributes.Text("name")))
            errors.Add("name", "can't be blank", uid);
        if (string.IsNullOrWhiteSpace(attributes.Text("systemEmail") ?? attributes.Text("contactEmail")))
            errors.Add("system_email", "can't be blank", uid);
        CheckMail(attributes, uid, errors);
        CheckGlobus(attributes, uid, errors);
        RepositoryVocabularies.Check(attributes, uid, errors);
        return errors;
    }

    private RepositoryOutcome Add(string symbol, Provider provider, JsonElement attributes, ValidationErrors errors)
    {
        var now = world.Clock.GetUtcNow();
        var repository = new Repository(symbol, attributes.Text("name")!, provider) { Created = now, Updated = now };
        if (FreePrefix(provider) is not { } prefix)
        {
            errors.Add("base", "No prefixes available.  Unable to create repository.", repository.Id);
            return new RepositoryOutcome(null, errors);
        }

        Apply(repository, attributes);
        if (!world.Accounts.TryAdd(repository))
        {
            errors.Add("symbol", "This Client ID has already been taken", repository.Id);
            return new RepositoryOutcome(null, errors);
        }

        world.Prefixes.Assign(world.Prefixes.Assign(prefix, provider, now), repository, now);
        return new RepositoryOutcome(repository, errors);
    }

    // An unused prefix of the member, else one from the pool.
    private Prefix? FreePrefix(Provider provider)
    {
        var given = world.Prefixes.ClientPrefixes().Select(static row => row.Prefix.Id).ToHashSet(StringComparer.Ordinal);
        var owned = world.Prefixes.ProviderPrefixes();
        return owned.Where(row => ReferenceEquals(row.Provider, provider)).Select(static row => row.Prefix)
            .FirstOrDefault(prefix => !given.Contains(prefix.Id))
            ?? world.Prefixes.All().FirstOrDefault(prefix => owned.All(row => row.Prefix.Id != prefix.Id));
    }

    private RepositoryOutcome MoveToProvider(Caller caller, Repository repository, string target)
    {
        if (caller.Role is not (CallerRole.ConsortiumAdmin or CallerRole.StaffAdmin))
            throw ApiErrors.Forbidden();
        repository.Provider = world.Accounts.FindProvider(target) ?? throw ApiErrors.NotFound();
        repository.Updated = world.Clock.GetUtcNow();
        return new RepositoryOutcome(repository, new ValidationErrors());
    }

    private RepositoryOutcome MoveDois(Caller caller, Repository repository, string target)
    {
        if (caller.IsRepository)
            throw ApiErrors.Forbidden();
        var receiver = world.Accounts.FindRepository(target) ?? throw ApiErrors.NotFound();
        lock (world.Store.WriteGate)
        {
            foreach (var doi in world.Store.All().Where(doi => ReferenceEquals(doi.Repository, repository)).ToList())
                world.Store.Put(doi with { Repository = receiver });
        }

        return new RepositoryOutcome(repository, new ValidationErrors());
    }

    private void Apply(Repository repository, JsonElement attributes)
    {
        repository.Name = attributes.Text("name") ?? repository.Name;
        repository.ClientType = attributes.Text("clientType") ?? repository.ClientType;
        repository.Domains = attributes.Text("domains") ?? repository.Domains;
        repository.Password = attributes.Text("passwordInput") ?? repository.Password;
        if (attributes.Member("isActive") is { } active)
            repository.IsActive = JsonBytes.ScalarText(active) != "false";
        if (attributes.Member("certificate") is { ValueKind: JsonValueKind.Array } certificates)
            repository.Certificates = [.. certificates.EnumerateArray().Select(JsonBytes.ScalarText).OfType<string>()];
        lock (repository.Profile)
        {
            foreach (var name in KeptAttributes)
            {
                if (attributes.Member(name) is { } value)
                    repository.Profile[name] = value.GetRawText();
            }

            if ((attributes.Member("systemEmail") ?? attributes.Member("contactEmail")) is { } mail)
                repository.Profile["systemEmail"] = mail.GetRawText();
        }

        repository.Updated = world.Clock.GetUtcNow();
    }

    private static void CheckMail(JsonElement attributes, string uid, ValidationErrors errors)
    {
        var mail = (attributes.Member("systemEmail") ?? attributes.Member("contactEmail")) is { } value ? JsonBytes.ScalarText(value) ?? "" : null;
        if (mail?.Trim().Length == 0)
            errors.Add("system_email", "can't be blank", uid);
        else if (mail is not null && !MailAddress().IsMatch(mail.Trim()))
            errors.Add("system_email", "is invalid", uid);
    }

    private static void CheckGlobus(JsonElement attributes, string uid, ValidationErrors errors)
    {
        if (attributes.Text("globusUuid") is { Length: > 0 } text && !Guid.TryParseExact(text, "D", out _))
            errors.Add("globus_uuid", $"{text} is not a valid UUID", uid);
    }

    [GeneratedRegex(@"\A[^@\s]+@(?:[-a-z0-9]+\.)+[a-z]{2,}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"\A[A-Z]+\.[A-Z0-9]+(-[A-Z0-9]+)?\z")]
    private static partial Regex Symbol();
}
