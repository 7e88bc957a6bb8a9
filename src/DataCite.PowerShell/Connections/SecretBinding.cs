namespace DataCite.PowerShell.Connections;

/// <summary>
/// What a secret in a vault belongs to: the saved login, its account and its address. It lies in the vault beside the secret, as the user
/// name, so that a list of saved logins that somebody has changed cannot send the secret to another host, nor another secret.
/// </summary>
internal static class SecretBinding
{
    private const string Start = "DataCite login ";

    /// <summary>The text for a login.</summary>
    public static string Of(SavedLogin login) => $"{Start}{login.Name}: {login.AccountId ?? "API key"} at {login.Uri.AbsoluteUri}";

    /// <summary>Whether a user name in a vault is such a text. Earlier versions of the module kept the account id alone, or nothing.</summary>
    public static bool IsOne(string? userName) => userName?.StartsWith(Start, StringComparison.Ordinal) is true;
}
