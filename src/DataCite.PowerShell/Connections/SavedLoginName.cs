using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Connections;

/// <summary>Names of saved logins. The strictest of the vaults in use (Azure Key Vault) sets the rule, so that a login can move.</summary>
internal static class SavedLoginName
{
    private const int MaxLength = 64;
    private const string SecretPrefix = "DataCite-";

    /// <exception cref="CmdletInputException">No vault would be sure to take it.</exception>
    public static string Require(string name)
        => name.Length is > 0 and <= MaxLength && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? name
            : throw new CmdletInputException(
                ErrorIds.SavedLoginNameInvalid, ErrorCategory.InvalidArgument,
                $"'{PrintableText.Of(name)}' cannot be the name of a saved login.",
                $"Use letters, digits and hyphens, at most {MaxLength} of them.");

    /// <summary>What the secret of a login is called in its vault.</summary>
    public static string SecretOf(string name) => SecretPrefix + name;

    public static bool AreSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
