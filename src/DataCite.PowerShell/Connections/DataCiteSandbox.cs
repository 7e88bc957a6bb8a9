using System.Management.Automation;
using System.Net;
using DataCite.Sandbox;

namespace DataCite.PowerShell;

/// <summary>
/// A running sandbox: a server on this machine that behaves like DataCite's and forgets everything when it ends, or when PowerShell
/// does.
/// </summary>
public sealed class DataCiteSandbox
{
    internal DataCiteSandbox(SandboxServer server, Guid owner)
    {
        Server = server;
        Owner = owner;
        Credential = CredentialOf(server.Accounts[0]);
    }

    /// <summary>The address.</summary>
    public Uri Uri => Server.BaseAddress;

    /// <summary>The login of the first repository.</summary>
    public PSCredential Credential { get; }

    /// <summary>All accounts, their passwords included: there is nothing here to protect.</summary>
    public IReadOnlyList<SandboxAccount> Accounts => Server.Accounts;

    /// <summary>The prefixes of the first repository.</summary>
    public IReadOnlyList<string> Prefixes => Server.Prefixes;

    /// <summary>What the sandbox has seen so far; the numbers grow while it runs.</summary>
    public SandboxStatistics Statistics => Server.Statistics;

    /// <summary>Faults on demand.</summary>
    public SandboxFaults Faults => Server.Faults;

    /// <summary>The stored DOIs, past the API.</summary>
    public SandboxRecords Records => Server.Records;

    /// <summary>How long every request waits before it is looked at; may be changed at any time.</summary>
    public TimeSpan Latency
    {
        get => Server.Latency;
        set => Server.Latency = value;
    }

    /// <summary>How long a change takes to show up in lists; may be changed at any time.</summary>
    public TimeSpan IndexDelay
    {
        get => Server.IndexDelay;
        set => Server.IndexDelay = value;
    }

    /// <summary>How long a change takes to show up in single reads; may be changed at any time.</summary>
    public TimeSpan ReadDelay
    {
        get => Server.ReadDelay;
        set => Server.ReadDelay = value;
    }

    /// <summary>The share of DOIs, 0 to 1, that lists show differently from the database; Records.Drift names them.</summary>
    public double IndexDrift
    {
        get => Server.IndexDrift;
        set => Server.IndexDrift = value;
    }

    /// <summary>The writes that arrived: which DOI, whether it was carried out, what was answered.</summary>
    public IReadOnlyList<SandboxExchange> Writes => Server.Writes.ToArray();

    internal SandboxServer Server { get; }

    /// <summary>The runspace that started it.</summary>
    internal Guid Owner { get; }

    /// <summary>The address.</summary>
    public override string ToString() => Uri.ToString();

    private static PSCredential CredentialOf(SandboxAccount account)
        => new(account.Id, new NetworkCredential(string.Empty, account.Password).SecurePassword);
}
