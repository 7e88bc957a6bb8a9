using System.Text.RegularExpressions;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;

namespace DataCite.Sandbox.Routes.Dois.Checking;

/// <summary>The checks of the landing page's address, each at its place in the order of all checks.</summary>
internal static partial class LandingPageUrlCheck
{
    public static void CheckPresence(string? url, LifecycleState state, string uid, ValidationErrors errors)
    {
        if (state != LifecycleState.Draft && string.IsNullOrWhiteSpace(url))
            errors.Add("url", "can't be blank", uid);
    }

    public static void CheckForm(string? url, string uid, ValidationErrors errors)
    {
        if (!string.IsNullOrWhiteSpace(url) && !Accepted().IsMatch(url))
            errors.Add("url", "URL is not valid", uid);
    }

    public static void CheckDomain(string? url, LifecycleState state, Repository repository, string uid, ValidationErrors errors)
    {
        if (state != LifecycleState.Draft && !string.IsNullOrWhiteSpace(url) && Accepted().IsMatch(url)
            && !IsAllowed(url, repository.Domains))
            errors.Add("url", $"URL {url} is not allowed by repository {repository.Id} domain settings.", uid);
    }

    // `*.example.org` means host names that end so, and not the bare domain.
    private static bool IsAllowed(string url, string domains)
    {
        var host = Host().Match(url).Groups[1].Value;
        return domains.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(domain => domain switch
        {
            "*" => true,
            ['*', .. var end] => host.EndsWith(end, StringComparison.OrdinalIgnoreCase),
            _ => string.Equals(host, domain, StringComparison.OrdinalIgnoreCase),
        });
    }

    [GeneratedRegex(@"\A(http|https|ftp)://\S+\z")]
    private static partial Regex Accepted();

    [GeneratedRegex(@"\A[a-z]+://(?:[^/@]*@)?([^/:?#]+)")]
    private static partial Regex Host();
}
