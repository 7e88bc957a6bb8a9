using System.Management.Automation;
using System.Net;
using System.Security;
using DataCite.Client;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Connections;

/// <summary>
/// The login that environment variables describe, for CI jobs and schedulers that hand secrets over that way. They count only when a
/// command has no other connection or credential. One that is empty counts as missing: CI systems set what they do not know to nothing.
/// </summary>
internal static class EnvironmentLogin
{
    public const string Account = "DATACITE_ACCOUNT";
    public const string Password = "DATACITE_PASSWORD";
    public const string ApiKey = "DATACITE_API_KEY";
    public const string System = "DATACITE_ENVIRONMENT";

    private const string Advice = $"Set {Account} and {Password}, or {ApiKey}, and {System} to Production or Test; or remove them all.";

    /// <summary>The system of the variables; null when they name none.</summary>
    /// <exception cref="CmdletInputException">The value is no system.</exception>
    public static ServiceAddress? Address()
    {
        if (Value(System) is not { } text)
            return null;
        try
        {
            return new ServiceAddress(text);
        }
        catch (PSArgumentException exception)
        {
            throw Invalid($"{System} cannot be used: {exception.Message}", exception);
        }
    }

    /// <summary>The login of the variables; <see cref="Login.Anonymous"/> when they hold none.</summary>
    /// <exception cref="CmdletInputException">They hold half a login, or two.</exception>
    public static Login Read()
    {
        var (account, password, key) = (Value(Account), PasswordValue(), Value(ApiKey));
        return (account, password, key) switch
        {
            (null, null, null) => Login.Anonymous,
            (_, not null, not null) => throw Invalid($"{Password} and {ApiKey} are both set, and only one of them can be the login."),
            (null, not null, null) => throw Invalid($"{Password} is set, but {Account} is empty or not set."),
            (not null, null, null) => throw Invalid($"{Account} is set, but {Password} and {ApiKey} are empty or not set."),
            _ => new Login(account, Protect(password ?? key!)),
        };
    }

    /// <summary>The login of the variables together with its system, which has to be said somewhere.</summary>
    /// <param name="given">The system that the command names, if it does.</param>
    /// <returns>Null when the variables hold no login.</returns>
    /// <exception cref="CmdletInputException">The variables are incomplete, or for another system than the one given.</exception>
    public static (ServiceAddress Address, Login Login)? ReadFor(ServiceAddress? given)
    {
        var login = Read();
        if (login.IsAnonymous)
            return null;
        var address = Address();
        if (given is null && address is null)
            throw Invalid($"The variables contain a login, but {System} does not say which system it is for.");
        if (given is not null && address is not null && given.Uri != address.Uri)
            throw Invalid($"{System} says that the login is for {address.Name}, and the command asks for {given.Name}.");
        // DataCite's own systems may be named by the command alone; a login goes to no other host that the variables do not name.
        if (address is null && given is not null && DataCiteEnvironment.NameOf(given.Uri) is null)
            throw Invalid($"The variables contain a login, but {System} does not say that it is for {given.Name}.");
        return ((given ?? address)!, login);
    }

    /// <summary>The login of the variables, if it is for an address.</summary>
    /// <param name="given">The address.</param>
    /// <param name="warning">Why a login that they hold is not used; null when they hold none, or when it is used.</param>
    /// <exception cref="CmdletInputException">The variables are incomplete.</exception>
    public static Login ReadOnlyFor(ServiceAddress given, out string? warning)
    {
        var (login, address) = (Read(), Address());
        warning = login.IsAnonymous || address?.Uri == given.Uri ? null
            : $"The environment variables contain a login, but {System} {(address is null ? "is not set" : $"says that it is for {address.Name}")}; it is not "
                + $"sent to {given.Uri}. Connecting without a login. Give -Credential or -ApiKey, set {System} to this address, or add -Anonymous.";
        return warning is null ? login : Login.Anonymous;
    }

    private static string? Value(string name) => Environment.GetEnvironmentVariable(name)?.Trim() is { Length: > 0 } value ? value : null;

    // Spaces may belong to a password; a line break at its end comes from a file or command that it was read from.
    private static string? PasswordValue()
        => Value(Password) is null ? null : Environment.GetEnvironmentVariable(Password)!.TrimEnd('\r', '\n');

    private static SecureString Protect(string text) => new NetworkCredential(string.Empty, text).SecurePassword;

    private static CmdletInputException Invalid(string problem, Exception? cause = null)
        => new(ErrorIds.EnvironmentVariablesInvalid, ErrorCategory.InvalidArgument, problem, Advice, cause);
}
