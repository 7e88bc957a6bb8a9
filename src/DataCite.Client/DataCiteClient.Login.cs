using System.Text.Json;

namespace DataCite.Client;

// Whether a login works: the server does not say so by itself (T1). And what the account is.
public sealed partial class DataCiteClient
{
    /// <summary>Asks the server whom it takes the caller for.</summary>
    /// <exception cref="AuthenticationFailedException">It does not know the login, or takes it for another account.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<LoginCheck> VerifyLoginAsync(CancellationToken cancellationToken = default)
    {
        // The cheapest request that shows it: no rows, no facets, nothing to search for.
        var request = new ApiRequest(HttpMethod.Get, "dois")
        {
            Query = new UrlQuery().Add("prefix", "10.0000").Add("page[size]", 0).Add("disable-facets", "true").ToString(),
            RequiresLogin = true,
        };
        var answer = await SendAsync(request, BufferedAnswer.ReadFactsAsync, cancellationToken).ConfigureAwait(false);
        if (Account.Kind is AccountKind.Anonymous)
            return new LoginCheck(AccountId: null);
        var response = answer.Response;
        return new LoginCheck(response.AccountId);
    }

    /// <summary>
    /// Asks what the caller's own account is and whether it is active. Later errors of the connection say more for it: the server
    /// refuses a write by an inactive account in the same words as one to a foreign DOI.
    /// </summary>
    /// <param name="accountId">The account's id, for example from <see cref="VerifyLoginAsync"/>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>Null when the server does not describe it.</returns>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<AccountDescription?> DescribeAccountAsync(string accountId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(accountId);
        var role = AccountDescription.RoleOf(Account.Kind, accountId);
        var route = role is AccountRole.Repository or AccountRole.RepositoryKey ? "repositories" : "providers";
        try
        {
            var answer = await SendAsync(
                new ApiRequest(HttpMethod.Get, $"{route}/{Uri.EscapeDataString(accountId.ToLowerInvariant())}"),
                BufferedAnswer.ReadFactsAsync, cancellationToken).ConfigureAwait(false);
            var described = Describe(answer, accountId, role);
            _connection.Errors.Known = described;
            return described;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    private AccountDescription Describe(JsonAnswer answer, string accountId, AccountRole role)
    {
        if (answer.Root is not { ValueKind: JsonValueKind.Object } root
            || !root.TryGetProperty("data", out var data) || data.ValueKind is not JsonValueKind.Object
            || !data.TryGetProperty("attributes", out var attributes) || attributes.ValueKind is not JsonValueKind.Object)
        {
            throw new UnreadableAnswerException(answer.Response.Context,
                $"DataCite's answer to {answer.Response.Context.Method} {answer.Response.Context.Path} is not an account.");
        }

        var isActive = attributes.TryGetProperty("isActive", out var active)
            && active.ValueKind is (JsonValueKind.True or JsonValueKind.False) ? active.GetBoolean() : (bool?)null;
        var isConsortium = role is AccountRole.Member && Text(attributes, "memberType") == "consortium";
        return new AccountDescription(Text(data, "id") ?? accountId, Text(attributes, "name"), isConsortium ? AccountRole.Consortium : role,
            isActive);
    }

    private string? Text(JsonElement element, string name)
        => element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? AnswerText.Safe(value.GetString()!, Account) : null;
}
