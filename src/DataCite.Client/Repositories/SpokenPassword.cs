using System.Security;

namespace DataCite.Client;

/// <summary>Keeps a password that is set for an account out of errors: a server may repeat in its answer what was sent to it.</summary>
internal static class SpokenPassword
{
    /// <summary>Does something; an error that holds the password is replaced by one that does not.</summary>
    public static async Task<T> GuardAsync<T>(string id, SecureString? password, Func<Task<T>> work)
    {
        if (password is null)
            return await work().ConfigureAwait(false);
        using var account = DataCiteAccount.Repository(id, password);
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (DataCiteException failure) when (Holds(failure.ToString(), account) || failure.Errors.Any(error => Holds(error.ToString(), account)))
        {
            throw Without(failure, account);
        }
    }

    private static bool Holds(string text, DataCiteAccount account) => account.FindSecret(text, new bool[text.Length]);

    // Without the answer of the server, and without the exception behind it.
    private static DataCiteException Without(DataCiteException failure, DataCiteAccount account)
    {
        var context = failure.Context with { Errors = [] };
        var problem = AnswerText.Safe(failure.Problem, account);
        var advice = failure.Advice is null ? null : AnswerText.Safe(failure.Advice, account);
        return failure switch
        {
            UncertainOutcomeException open => new UncertainOutcomeException(context, problem, advice, null) { LoginStopped = open.LoginStopped },
            ValidationFailedException => new ValidationFailedException(context, problem, advice),
            _ => new ApiException(context, problem, advice),
        };
    }
}
