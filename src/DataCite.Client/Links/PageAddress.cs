namespace DataCite.Client;

/// <summary>What an address of a page says by itself.</summary>
internal static class PageAddress
{
    private static readonly string[] HomePages = ["index", "home", "default", "start", "welcome"];

    private static readonly HashSet<string> LoginWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "login", "log-in", "log_in", "signin", "sign-in", "sign_in", "logon", "sso", "saml", "saml2", "shibboleth", "shibboleth.sso", "wayf", "idp", "cas", "oauth", "oauth2",
        "authorize", "openid-connect", "auth", "authenticate", "password-login", "ldap-login", "adfs", "accounts",
    };

    /// <summary>Whether an address is one of the web.</summary>
    public static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp;

    /// <summary>The name of the host, in one spelling.</summary>
    public static string HostOf(Uri address) => address.IdnHost.TrimEnd('.').ToLowerInvariant();

    /// <summary>Whether an address looks like that of a login page.</summary>
    public static bool IsLogin(Uri address)
        => LoginWords.Contains(address.IdnHost.Split('.')[0])
            || address.Segments.Any(static segment => LoginWords.Contains(Path.GetFileNameWithoutExtension(segment.Trim('/'))) || LoginWords.Contains(segment.Trim('/')));

    /// <summary>Whether an address is that of a home page: a host without a path.</summary>
    public static bool IsHome(Uri address)
        => address.Query.Length <= 1 && address.Segments.Select(static segment => segment.Trim('/')).Where(static segment => segment.Length > 0).ToArray() is var rest
            && (rest.Length == 0 || (rest.Length == 1 && HomePages.Contains(Path.GetFileNameWithoutExtension(rest[0]), StringComparer.OrdinalIgnoreCase)));

    /// <summary>The address in a header, as a browser reads it; null where it cannot be read.</summary>
    public static Uri? Follow(Uri from, string location)
        => Uri.TryCreate(from, location.Trim(), out var to) && (!IsWeb(to) || to.IdnHost.Length > 0) ? to : null;

    /// <summary>Whether two addresses ask for the same page.</summary>
    public static bool IsSame(Uri one, Uri other) => string.Equals(AsAsked(one), AsAsked(other), StringComparison.Ordinal);

    /// <summary>The address as it is sent: without the fragment.</summary>
    public static string AsAsked(Uri address) => address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
}
