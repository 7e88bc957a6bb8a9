using System.Net;

namespace DataCite.Client;

/// <summary>How landing pages are checked. The defaults are polite.</summary>
public sealed record LandingPageOptions
{
    /// <summary>A mail address that goes into <c>User-Agent</c>, so that the owner of a server can write to the person who runs this.</summary>
    public string? Contact { get; init; }

    /// <summary>The product token of <c>User-Agent</c>.</summary>
    public string Product { get; init; } = UserAgent.DefaultProduct;

    /// <summary>The longest time for one request, its body included; a page may take several. From 10 ms to one day.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The shortest time from the begin of one request to a host to the begin of the next; up to one hour.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How many requests run at the same time at all hosts together; at least 1. At one host there are never more than two.</summary>
    public int MaxRequests { get; init; } = 8;

    /// <summary>How many redirects are followed; 0 to 50.</summary>
    public int MaxRedirects { get; init; } = 10;

    /// <summary>
    /// Whether addresses in private networks are fetched. Metadata is written by strangers: an address in it may lead to a service that only
    /// this machine can reach. Link-local addresses are never fetched: there a cloud tells a machine its own secrets.
    /// </summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Whether only the status is asked for, and no page is read where that is enough: faster, but no page is searched for the DOI.</summary>
    public bool StatusOnly { get; init; }

    /// <summary>The clock of waits and time-outs.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The proxy; the one of the system and of the environment variables when nothing else is said.</summary>
    internal IWebProxy? Proxy { get; init; } = HttpClient.DefaultProxy;

    /// <summary>Finds the addresses of a name.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = static (name, stop) => Dns.GetHostAddressesAsync(name, stop);

    /// <summary>Tells whether an address is in no private network.</summary>
    internal Func<IPAddress, bool> IsPublic { get; init; } = PublicAddress.IsPublic;

    /// <summary>Whether an address is connected to.</summary>
    internal bool IsAllowed(IPAddress address) => AllowPrivateAddresses ? !PublicAddress.IsOfMachineItself(address) : IsPublic(address);

    /// <summary>Checks the options as a whole.</summary>
    /// <exception cref="ArgumentException">An option cannot be used; the message says which and why.</exception>
    internal LandingPageOptions Validated()
    {
        ArgumentNullException.ThrowIfNull(TimeProvider, nameof(TimeProvider));
        Require(Timeout >= TimeSpan.FromMilliseconds(10) && Timeout <= TimeSpan.FromDays(1), nameof(Timeout), "must be between 10 ms and a day");
        Require(Delay >= TimeSpan.Zero && Delay <= TimeSpan.FromHours(1), nameof(Delay), "must be between nothing and an hour");
        Require(MaxRequests >= 1, nameof(MaxRequests), "must be at least 1");
        Require(MaxRedirects is >= 0 and <= 50, nameof(MaxRedirects), "must be between 0 and 50");
        UserAgent.Require(Product, Contact);
        return this;
    }

    private static void Require(bool condition, string name, string problem)
    {
        if (!condition)
            throw new ArgumentException($"{name} {problem}.", name);
    }
}
