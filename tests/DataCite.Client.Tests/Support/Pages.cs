using System.Net;
using System.Net.Sockets;
using DataCite.Metadata;

namespace DataCite.Client.Tests;

/// <summary>What tests of landing pages share: a DOI, a page about it, and checkers that may look at this machine.</summary>
internal static class Pages
{
    public static readonly DoiName Doi = DoiName.Parse("10.5072/ABC-1");

    public const string Good = "<!doctype html><html><head><title>River levels</title></head><body><h1>River levels</h1><p>https://doi.org/10.5072/abc-1</p></body></html>";

    private static readonly string Prose = string.Concat(Enumerable.Repeat("Water levels were measured every day, and what was measured is in these files. ", 30));

    /// <summary>A page with enough to read, that names no DOI.</summary>
    public static string About(string title, string more = "") => $"<html><head><title>{title}</title></head><body><p>{Prose}</p>{more}</body></html>";

    /// <summary>Every name is this machine, except those that cannot be.</summary>
    public static Task<IPAddress[]> Resolve(string name, CancellationToken stop)
        => name.EndsWith(".invalid", StringComparison.Ordinal)
            ? Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound))
            : Task.FromResult<IPAddress[]>([IPAddress.Loopback]);

    /// <summary>A checker that may look at this machine, and whose clock stands still.</summary>
    public static LandingPageChecker Checker(Func<LandingPageOptions, LandingPageOptions>? change = null)
    {
        var options = new LandingPageOptions { AllowPrivateAddresses = true, Proxy = null, Delay = TimeSpan.Zero, TimeProvider = new FakeClock(), Resolve = Resolve };
        return new LandingPageChecker(change is null ? options : change(options));
    }

    public static async Task<LandingPageCheck> CheckAsync(string? url, Func<LandingPageOptions, LandingPageOptions>? change = null)
    {
        using var checker = Checker(change);
        return await checker.CheckAsync(Doi, url, TestContext.Current.CancellationToken);
    }
}
