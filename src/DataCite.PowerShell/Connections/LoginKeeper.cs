using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Connections;

/// <summary>Saves logins and reads them back: the secret in a vault, the rest in the user's file.</summary>
internal sealed class LoginKeeper(PSCmdlet cmdlet, Action<Func<CancellationToken, Task>> await)
{
    private readonly SecretVault _vault = new(cmdlet);

    /// <summary>Makes sure, before anything is asked or made, that a login can be saved: a vault that is locked opens now, or never.</summary>
    /// <returns>The vault.</returns>
    /// <exception cref="CmdletInputException">The name is taken or unusable, there is no vault, or it does not open.</exception>
    public string Prepare(string name, string? vaultName, bool replace)
    {
        SavedLoginName.Require(name);
        var known = SavedLoginFile.OfUser().Find(name);
        if (known is not null && !replace)
        {
            throw new CmdletInputException(
                ErrorIds.SavedLoginExists, ErrorCategory.ResourceExists,
                $"There is a saved login '{known.Name}' already: {known.AccountId ?? "an API key"} at {known.Environment}, in the vault '{known.VaultName}'.",
                "Choose another name, or add -Force to replace it.");
        }

        var vault = _vault.Resolve(vaultName);
        if (_vault.Holds(vault, SavedLoginName.SecretOf(name)) && !replace)
        {
            throw new CmdletInputException(
                ErrorIds.SavedLoginExists, ErrorCategory.ResourceExists,
                $"The vault '{vault}' already has a secret '{SavedLoginName.SecretOf(name)}' that belongs to no saved login of yours.",
                "Choose another name, or add -Force to replace the secret.");
        }

        return vault;
    }

    /// <summary>Saves a login: first the secret, then where it is.</summary>
    /// <param name="name">Its name, as <see cref="Prepare"/> has seen it.</param>
    /// <param name="vault">The vault, from <see cref="Prepare"/>.</param>
    /// <param name="login">The login.</param>
    /// <param name="address">Its system.</param>
    /// <param name="replace">Whether one of the same name is replaced.</param>
    /// <exception cref="CmdletInputException">The vault or the file does not take it; neither is changed then.</exception>
    public SavedLogin Save(string name, string vault, Login login, ServiceAddress address, bool replace)
    {
        var secret = login.Secret ?? throw new ArgumentException("There is no secret to save.", nameof(login));
        var kind = login.AccountId is null || DataCiteAccount.IsApiKey(secret) ? AccountKind.ApiKey : AccountKind.Password;
        var saved = new SavedLogin(name, login.AccountId, kind, address, vault, SavedLoginName.SecretOf(name),
            TimeProvider.System.GetUtcNow());
        var file = SavedLoginFile.OfUser();
        var former = file.Find(name);
        _vault.Store(vault, saved.SecretName, SecretBinding.Of(saved), secret, replace);
        try
        {
            await(stop => file.PutAsync(saved, stop));
        }
        catch (CmdletInputException) when (former is null)
        {
            _vault.Remove(vault, saved.SecretName); // What nothing points to would lie there for ever.
            throw;
        }

        if (former is not null && !string.Equals(former.VaultName, vault, StringComparison.OrdinalIgnoreCase))
            cmdlet.WriteWarning($"The former secret '{former.SecretName}' is still in the vault '{former.VaultName}'. Remove-Secret "
                + "removes it.");
        return saved;
    }

    /// <summary>The saved login of a name.</summary>
    /// <exception cref="CmdletInputException">There is none.</exception>
    public static SavedLogin Require(string name)
    {
        var logins = SavedLoginFile.OfUser().Read();
        return logins.FirstOrDefault(login => SavedLoginName.AreSame(login.Name, name)) ?? throw new CmdletInputException(
            ErrorIds.SavedLoginUnknown, ErrorCategory.ObjectNotFound, $"There is no saved login '{Metadata.PrintableText.Of(name)}'.",
            logins.Count > 0
                ? $"There are: {string.Join(", ", logins)}. Save-DataCiteCredential saves another."
                : $"Save one first: Save-DataCiteCredential -Name {name} -Credential DEMO.REPO -Environment Production");
    }

    /// <summary>Reads the secret of a saved login.</summary>
    /// <exception cref="CmdletInputException">The vault does not give it, or what it gives belongs to another login or address.</exception>
    public Login Open(SavedLogin saved)
    {
        if (saved.SecretName != SavedLoginName.SecretOf(saved.Name))
            throw Changed(saved);
        var (binding, secret) = _vault.Fetch(saved.VaultName, saved.SecretName);
        if (binding is null)
        {
            throw new CmdletInputException(
                ErrorIds.SavedLoginOutdated, ErrorCategory.InvalidData,
                $"The saved login '{saved.Name}' was saved by an earlier version of the module, without the address of its system. "
                    + "It is not used.",
                $"Save it again: Save-DataCiteCredential {saved.Name} -Credential {saved.AccountId ?? "DEMO.REPO"} -Environment {saved.Environment} -Force");
        }

        return binding == SecretBinding.Of(saved) ? new Login(saved.AccountId, secret) : throw Changed(saved);
    }

    /// <summary>Removes a login, its secret first: what nothing points to would lie there for ever.</summary>
    /// <exception cref="CmdletInputException">The vault or the file does not let it go.</exception>
    public void Remove(SavedLogin saved)
    {
        if (!_vault.IsRegistered(saved.VaultName))
            cmdlet.WriteWarning($"The vault '{saved.VaultName}' is no longer registered. If it still exists, it contains '{saved.SecretName}'.");
        else if (!_vault.Holds(saved.VaultName, saved.SecretName))
            cmdlet.WriteWarning($"The vault '{saved.VaultName}' held no secret '{saved.SecretName}' any more.");
        else if (IsOwn(saved))
            _vault.Remove(saved.VaultName, saved.SecretName);
        else
            cmdlet.WriteWarning($"The secret '{saved.SecretName}' in the vault '{saved.VaultName}' belongs to another login, and was left there.");
        await(stop => SavedLoginFile.OfUser().RemoveAsync(saved.Name, stop));
    }

    private bool IsOwn(SavedLogin saved)
        => saved.SecretName == SavedLoginName.SecretOf(saved.Name)
            && (_vault.Fetch(saved.VaultName, saved.SecretName).Binding ?? SecretBinding.Of(saved)) == SecretBinding.Of(saved);

    private static CmdletInputException Changed(SavedLogin saved)
        => new(
            ErrorIds.SavedLoginChanged, ErrorCategory.SecurityError,
            $"The list of saved logins says that '{saved.Name}' is {saved.AccountId ?? "an API key"} at {saved.Uri}, with the secret "
                + $"'{saved.SecretName}' of the vault '{saved.VaultName}'; the vault says that the secret belongs to something else. Nothing was sent.",
            "Somebody has changed the list, or the vault. Find out who; then save the login again with Save-DataCiteCredential -Force.");
}
