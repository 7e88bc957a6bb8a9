namespace DataCite.Client;

// Whether a login works: the server does not say so by itself (T1).
public sealed partial class DataCiteClient
{
    /// <summary>Asks the server whom it takes the caller for.</summary>
    /// <exception cref="AuthenticationFailedException">It does not know the login, or takes it for another account.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<LoginCheck> VerifyLoginAsync(CancellationToken cancellationToken = default)
    {
        // The cheapest request that tells: no rows, no facets, nothing to search for.
        var request = new ApiRequest(HttpMethod.Get, "dois")
        {
            Query = new UrlQuery().Add("prefix", "10.0000").Add("page[size]", 0).Add("disable-facets", "true").ToString(),
            RequiresLogin = true,
        };
        var answer = await SendAsync(request, BufferedAnswer.ReadJsonAsync, cancellationToken).ConfigureAwait(false);
        if (Account.Kind is AccountKind.Anonymous)
            return new LoginCheck(AccountId: null);
        var response = answer.Response;
        var isOther = Account.AccountId is { } expected && !string.Equals(expected, response.AccountId, StringComparison.OrdinalIgnoreCase);
        return isOther ? throw _connection.Errors.LoginIgnored(response.Context) : new LoginCheck(response.AccountId);
    }
}
