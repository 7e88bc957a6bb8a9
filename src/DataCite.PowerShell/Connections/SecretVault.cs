using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Security;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Connections;

/// <summary>
/// The vaults of Microsoft.PowerShell.SecretManagement. Its commands run in the user's own session, so that a vault can ask for its
/// password there, and by their full names, so that nobody else's command of the name gets a secret. The module is not required: its
/// absence is an error that says how to get it.
/// </summary>
internal sealed class SecretVault(PSCmdlet cmdlet)
{
    private const string Module = "Microsoft.PowerShell.SecretManagement";
    private const string Install = $"Install-PSResource {Module}, Microsoft.PowerShell.SecretStore";
    private const string Register = "Register-SecretVault -Name LocalStore -ModuleName Microsoft.PowerShell.SecretStore -DefaultVault";

    // With these SecretManagement shows whether a secret is gone or cannot be read.
    private const string SecretGone = "GetSecretNotFound";
    private const string VaultGone = "GetSecretVaultNotFound";

    /// <summary>The vault to save in: the one named, or else the default one.</summary>
    /// <exception cref="CmdletInputException">There is none, or the module is missing.</exception>
    public string Resolve(string? name)
    {
        var vaults = Registered();
        var names = vaults.Select(NameOf).ToArray();
        if (name is not null)
        {
            return names.FirstOrDefault(known => AreSame(known, name)) ?? throw new CmdletInputException(
                ErrorIds.VaultMissing, ErrorCategory.ObjectNotFound, $"There is no vault '{PrintableText.Of(name)}'.",
                names.Length > 0 ? $"There are: {string.Join(", ", names)}." : $"Register one: {Register}");
        }

        var preferred = vaults.FirstOrDefault(static vault => vault.Properties["IsDefault"]?.Value is true);
        return preferred is not null ? NameOf(preferred)
            : names.Length == 1 ? names[0]
            : names.Length > 1 ? throw new CmdletInputException(
                ErrorIds.VaultMissing, ErrorCategory.InvalidArgument, "There are several vaults, and none of them is the default one.",
                $"Give -VaultName: {string.Join(", ", names)}; or make one the default: Set-SecretVaultDefault -Name {names[0]}")
            : throw new CmdletInputException(
                ErrorIds.VaultMissing, ErrorCategory.ObjectNotFound,
                "There is no vault for the secret. Nothing was saved: secrets are never saved in clear text.",
                $"Get the vault that Microsoft makes, and register it:\n    {Install}\n    {Register}");
    }

    /// <summary>Whether there is a vault of this name.</summary>
    /// <exception cref="CmdletInputException">The module is missing.</exception>
    public bool IsRegistered(string vault) => Registered().Any(known => AreSame(NameOf(known), vault));

    /// <summary>Puts a secret away.</summary>
    /// <param name="vault">The vault.</param>
    /// <param name="secretName">What to call it.</param>
    /// <param name="binding">What it belongs to.</param>
    /// <param name="secret">The secret.</param>
    /// <param name="replace">Whether one of the same name may be written over.</param>
    /// <exception cref="CmdletInputException">The vault does not take it.</exception>
    public void Store(string vault, string secretName, string binding, SecureString secret, bool replace)
    {
        var value = new PSCredential(binding, secret);
        // The cmdlet has asked already: what the session's preferences would make of the question must not count a second time.
        Run(
            $"param($vault, $name, $secret, $keep) {Module}\\Set-Secret -Vault $vault -Name $name -Secret $secret -NoClobber:$keep "
                + "-WhatIf:$false -Confirm:$false -ErrorAction Stop",
            $"saving '{secretName}' in the vault '{vault}'", vault, secretName, value, !replace);
    }

    /// <summary>The secret, with what it belongs to; that is null in an entry that an earlier version of the module made.</summary>
    /// <exception cref="CmdletInputException">It is not there, is something else, or the vault does not open.</exception>
    public (string? Binding, SecureString Secret) Fetch(string vault, string secretName)
        => Read(vault, secretName)?.BaseObject switch
        {
            PSCredential credential => (SecretBinding.IsOne(credential.UserName) ? credential.UserName : null, credential.Password),
            SecureString secret => (null, secret),
            var other => throw Failed(
                other is null ? $"The secret '{secretName}' is no longer in the vault '{vault}'"
                    : $"The vault '{vault}' has no login with the name '{secretName}'",
                "Save the login again with Save-DataCiteCredential -Force, or remove it with Remove-DataCiteCredential."),
        };

    /// <summary>Whether the vault has a secret of this name. Asks for the vault's password, if it has one.</summary>
    /// <exception cref="CmdletInputException">The vault does not open.</exception>
    public bool Holds(string vault, string secretName) => Read(vault, secretName) is not null;

    /// <summary>Takes a secret out.</summary>
    /// <exception cref="CmdletInputException">The vault does not open, or does not let it go.</exception>
    public void Remove(string vault, string secretName)
        => Run(
            $"param($vault, $name) {Module}\\Remove-Secret -Vault $vault -Name $name -WhatIf:$false -Confirm:$false -ErrorAction Stop",
            $"removing '{secretName}' from the vault '{vault}'", vault, secretName);

    private static string NameOf(PSObject vault) => (string)vault.Properties["Name"].Value;

    private static bool AreSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private Collection<PSObject> Registered() => Run($"param() {Module}\\Get-SecretVault", "looking for vaults");

    // By reading it, not by its description: who may read a secret of a shared vault need not be allowed to list what it holds.
    private PSObject? Read(string vault, string secretName)
    {
        try
        {
            return Run(
                $"param($vault, $name) {Module}\\Get-Secret -Vault $vault -Name $name -ErrorAction Stop",
                $"reading '{secretName}' from the vault '{vault}'", vault, secretName).FirstOrDefault();
        }
        catch (CmdletInputException exception) when (IsError(exception, SecretGone))
        {
            return null;
        }
        catch (CmdletInputException exception) when (IsError(exception, VaultGone))
        {
            throw new CmdletInputException(
                ErrorIds.VaultMissing, ErrorCategory.ObjectNotFound, $"The vault '{vault}', which contains '{secretName}', is no longer registered.",
                "Register it again with Register-SecretVault; or remove the saved login with Remove-DataCiteCredential and save it again.",
                exception.InnerException);
        }
    }

    private Collection<PSObject> Run(string script, string what, params object[] arguments)
    {
        try
        {
            return cmdlet.InvokeCommand.InvokeScript(script, useNewScope: true, PipelineResultTypes.None, input: null, arguments);
        }
        catch (CommandNotFoundException exception) when (exception.CommandName?.StartsWith(Module, StringComparison.OrdinalIgnoreCase) is true)
        {
            throw new CmdletInputException(
                ErrorIds.SecretManagementMissing, ErrorCategory.NotInstalled,
                $"{Module} is not installed, and logins are saved nowhere else. Nothing is ever saved in clear text.",
                $"Install it and register a vault:\n    {Install}\n    {Register}", exception);
        }
        catch (RuntimeException exception) when (exception is not PipelineStoppedException)
        {
            // The record has the vault's own words; the exception's begin with the reason why a script was stopped.
            throw Failed($"{char.ToUpperInvariant(what[0])}{what[1..]} failed: {PrintableText.Of(exception.ErrorRecord.ToString())}",
                "Try Test-SecretVault, and Unlock-SecretStore if the vault is locked and the script cannot ask for its password.", exception);
        }
    }

    private static bool IsError(CmdletInputException exception, string id)
        => (exception.InnerException as RuntimeException)?.ErrorRecord.FullyQualifiedErrorId.StartsWith(id + ',', StringComparison.Ordinal) is true;

    private static CmdletInputException Failed(string problem, string advice, Exception? cause = null)
        => new(ErrorIds.VaultFailed, ErrorCategory.ReadError, problem.TrimEnd('.') + ".", advice, cause);
}
