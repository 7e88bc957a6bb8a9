namespace DataCite.Sandbox.Model;

/// <summary>Everything that a sandbox holds: accounts, keys, prefixes and DOIs.</summary>
internal sealed class SandboxWorld : IDisposable
{
    private SandboxWorld(TimeProvider clock)
    {
        Clock = clock;
        Keys = new ApiKeyRing(clock);
        Tokens = new TokenIssuer(Accounts, clock);
        Store = new DoiStore(clock);
        History = new DoiHistory(clock);
    }

    public TimeProvider Clock { get; }

    public AccountDirectory Accounts { get; } = new();

    public PrefixRegistry Prefixes { get; } = new();

    public ApiKeyRing Keys { get; }

    public TokenIssuer Tokens { get; }

    public DoiStore Store { get; }

    public DoiHistory History { get; }

    /// <summary>A world with the sandbox's members, repositories and prefixes, and no DOIs.</summary>
    public static SandboxWorld Create(TimeProvider clock)
    {
        var world = new SandboxWorld(clock);
        SampleAccounts.Load(world);
        return world;
    }

    /// <summary>The logins, repositories first, in the order in which they were set up.</summary>
    public IReadOnlyList<SandboxAccount> DescribeAccounts() => SampleAccounts.Describe(this);

    public void Dispose() => Tokens.Dispose();
}
