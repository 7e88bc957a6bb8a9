using System.Management.Automation;
using System.Security;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Connections;

/// <summary>Decides which login Connect-DataCite uses and on which system, from what it was given.</summary>
internal sealed record LoginChoice
{
    public PSCredential? Credential { get; init; }

    public SecureString? ApiKey { get; init; }

    public SecureString? Token { get; init; }

    public string? AccountId { get; init; }

    public bool Anonymous { get; init; }

    public string? Name { get; init; }

    /// <summary>The login that was given on the command line; null when none was.</summary>
    /// <exception cref="CmdletInputException">Two were given.</exception>
    public Login? Given()
    {
        if ((Credential is not null ? 1 : 0) + (ApiKey is not null ? 1 : 0) + (Token is not null ? 1 : 0) + (Anonymous ? 1 : 0) > 1)
        {
            throw new CmdletInputException(
                ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument,
                "More than one of -Credential, -ApiKey, -Token and -Anonymous was given.", "Give one of them.");
        }

        if (AccountId is not null && ApiKey is null)
        {
            throw new CmdletInputException(
                ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, "-AccountId was given without -ApiKey.",
                Token is not null ? "A token says itself whose it is: leave -AccountId out." : "With a password, give both as -Credential.");
        }

        return Credential is not null ? Login.Of(Credential)
            : ApiKey is not null ? new Login(AccountId, ApiKey)
            : Token is not null ? Login.OfToken(Token)
            : Anonymous ? Login.Anonymous
            : null;
    }

    /// <summary>Login and system, when the system is Production, Test, or not said.</summary>
    /// <param name="environment">The system, as far as it was said.</param>
    /// <param name="keeper">The saved logins.</param>
    /// <exception cref="CmdletInputException">It is not clear which login or system is meant.</exception>
    public (ServiceAddress Address, Login Login) For(ServiceAddress? environment, LoginKeeper keeper)
    {
        if (Given() is { } given)
            return (AddressFor(given, environment), given);
        if (Saved(environment) is { } saved)
            return (saved.Address, keeper.Open(saved));
        if (EnvironmentLogin.ReadFor(environment) is var (address, login))
            return (address, login);
        // A mistyped name must not turn into a view of what is public (T1).
        if (Name is not null)
        {
            throw new CmdletInputException(
                ErrorIds.SavedLoginUnknown, ErrorCategory.ObjectNotFound,
                $"There is no saved login '{PrintableText.Of(Name)}', and no other login was given.",
                "Get-DataCiteCredential lists all saved logins. Give -Credential, -ApiKey or -Token, or add -Anonymous to read what is public.");
        }

        return (environment ?? EnvironmentLogin.Address() ?? new ServiceAddress(ServiceAddress.Production), Login.Anonymous);
    }

    // Production is never where a login lands by default.
    private static ServiceAddress AddressFor(Login login, ServiceAddress? environment)
    {
        if (!login.IsAnonymous && environment is null)
        {
            throw new CmdletInputException(
                ErrorIds.EnvironmentMissing, ErrorCategory.InvalidArgument, "A login was given, but not which system it is for.",
                "Add -Environment Test to try things out, or -Environment Production to work on real DOIs.");
        }

        return environment ?? new ServiceAddress(ServiceAddress.Production);
    }

    // A name alone means a saved login. With a system it may also be just what to call a connection whose login comes from variables.
    private SavedLogin? Saved(ServiceAddress? environment)
    {
        if (Name is null)
            return null;
        if (environment is null)
            return LoginKeeper.Require(Name);
        var saved = SavedLoginFile.OfUser().Find(Name);
        return saved is null || saved.Uri == environment.Uri ? saved : throw new CmdletInputException(
            ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument,
            $"The saved login '{saved.Name}' is for {saved.Environment}, and -Environment says {environment.Name}.",
            "Leave -Environment out to use the saved login, or choose another name for the connection.");
    }
}
