using System.Management.Automation;
using System.Security;
using DataCite.Client;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Connections;

/// <summary>Who connects. The secret stays in a SecureString: it is compared, and handed to a vault, never read as text.</summary>
/// <param name="AccountId">The account's id; null for an API key or token alone.</param>
/// <param name="Secret">The password, API key or token; null for nobody.</param>
internal sealed record Login(string? AccountId, SecureString? Secret)
{
    /// <summary>Nobody.</summary>
    public static Login Anonymous { get; } = new(null, null);

    public bool IsAnonymous => Secret is null;

    /// <summary>Whether the secret is sent as a bearer token.</summary>
    public bool IsToken { get; private init; }

    /// <summary>Account id and password; or, in its place, an API key.</summary>
    public static Login Of(PSCredential credential) => new(credential.UserName.Trim(), credential.Password);

    /// <summary>A token of <c>POST /token</c>; or, in its place, an API key, which DataCite takes in the same header.</summary>
    public static Login OfToken(SecureString token)
        => token.Length > 0 && DataCiteAccount.IsApiKey(token) ? new(null, token) : new(null, token) { IsToken = true };

    /// <summary>
    /// The user name as errors may hold it: not what was taken for one by mistake, an API key or <c>id:password</c>.
    /// </summary>
    public static string? NameOf(PSCredential? credential)
        => credential is null || DataCiteAccount.IsApiKey(credential.UserName.Trim()) ? null : credential.UserName.Split(':')[0];

    /// <summary>An account for the client. The caller disposes it.</summary>
    /// <exception cref="CmdletInputException">The id or the secret cannot be one.</exception>
    public DataCiteAccount ToAccount()
    {
        try
        {
            if (Secret is null)
                return DataCiteAccount.Anonymous;
            if (IsToken)
                return DataCiteAccount.Bearer(Secret);
            if (Secret.Length > 0 && DataCiteAccount.IsToken(Secret))
                throw Misplaced();
            return AccountId is null || (Secret.Length > 0 && DataCiteAccount.IsApiKey(Secret))
                ? DataCiteAccount.ApiKey(Secret, AccountId)
                : DataCiteAccount.Repository(AccountId, Secret);
        }
        catch (ArgumentException exception)
        {
            throw new CmdletInputException(
                ErrorIds.AccountInvalid, ErrorCategory.InvalidArgument, ErrorRecords.PlainMessage(exception),
                IsToken ? "Give the token alone, as POST /token answered it: without the word Bearer, quotation marks and line breaks."
                    : "Give the account id (DEMO.REPO) as user name and its password; an API key (DC.…) as -ApiKey, or in place of the password.",
                exception);
        }
    }

    private static CmdletInputException Misplaced() => new(
        ErrorIds.AccountInvalid, ErrorCategory.InvalidArgument, "A token was given in place of a password or API key; DataCite would not recognise it there.",
        "Connect with it by Connect-DataCite -Token. Tokens cannot be saved, since they end after 30 days and cannot be renewed: save the password or an API key.");

    /// <summary>The account, or what stands for one; never the secret.</summary>
    public override string ToString() => AccountId ?? (IsAnonymous ? "no login" : IsToken ? "a token" : "an API key");
}
