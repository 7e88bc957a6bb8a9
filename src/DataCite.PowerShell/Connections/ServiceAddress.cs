using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell;

/// <summary>Which DataCite system to talk to: <c>Production</c>, <c>Test</c>, or the address of another one, a sandbox for one.</summary>
public sealed class ServiceAddress
{
    /// <summary>DataCite's production system.</summary>
    public const string Production = nameof(Production);

    /// <summary>DataCite's test system, with accounts and prefixes of its own.</summary>
    public const string Test = nameof(Test);

    /// <summary>The system of a name or address.</summary>
    /// <exception cref="PSArgumentException">
    /// The text is neither; or the address is not HTTPS and not on this machine, or holds a login or a query.
    /// </exception>
    public ServiceAddress(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Uri = value.Trim() switch
        {
            var name when name.Equals(Production, StringComparison.OrdinalIgnoreCase) => DataCiteEnvironment.Production,
            var name when name.Equals(Test, StringComparison.OrdinalIgnoreCase) => DataCiteEnvironment.Test,
            var address when Uri.TryCreate(address, UriKind.Absolute, out var uri) => RequireSafe(uri),
            _ => throw new PSArgumentException(
                $"'{PrintableText.Of(RedactedText.Of(value))}' is not a system: use Production, Test, or an address such as https://api.datacite.org."),
        };
    }

    /// <summary>The system at an address.</summary>
    /// <exception cref="PSArgumentException">The address is not HTTPS and not on this machine, or holds a login or a query.</exception>
    public ServiceAddress(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        Uri = RequireSafe(uri);
    }

    /// <summary>The base address.</summary>
    public Uri Uri { get; }

    /// <summary><c>Production</c>, <c>Test</c>, or the host.</summary>
    public string Name => DataCiteEnvironment.NameOf(Uri) ?? (LocalAddress.IsLocal(Uri) ? "Sandbox" : Uri.Authority);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    // Credentials go over HTTPS only, this machine excepted; and they are given apart from the address, which is shown and kept.
    private static Uri RequireSafe(Uri uri) => uri switch
    {
        { IsAbsoluteUri: true, UserInfo.Length: > 0 } => throw new PSArgumentException(
            $"The address of {PrintableText.Of(uri.Authority)} contains a login. Give the account with -Credential, and the address without the login."),
        { IsAbsoluteUri: true } when uri.Query.Length > 0 || uri.Fragment.Length > 0 => throw new PSArgumentException(
            $"'{Shown(uri)}' cannot be used: the address of a system has no query and no fragment."),
        { IsAbsoluteUri: true, Scheme: "https" } => uri,
        { IsAbsoluteUri: true, Scheme: "http" } when LocalAddress.IsLoopback(uri) => uri,
        _ => throw new PSArgumentException(
            $"'{Shown(uri)}' cannot be used: the address has to begin with https://, or be on this machine."),
    };

    // Without the query, in which a secret may stand.
    private static string Shown(Uri uri)
        => PrintableText.Of(RedactedText.Of(uri.IsAbsoluteUri ? uri.GetLeftPart(UriPartial.Path) : uri.OriginalString.Split('?', '#')[0]));
}
