namespace DataCite.Sandbox.Model;

/// <summary>The members, repositories and prefixes that every sandbox starts with. All made up.</summary>
internal static class SampleAccounts
{
    private const string DemoApiKey = "DC.sandboxDemoRepoKey0123456789ABCD";
    private const string LakeApiKey = "DC.sandboxLakeDataKey0123456789ABCD";

    private static readonly DateTimeOffset Founded = new(2020, 5, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Symbol, string Name, string MemberType, string? Consortium)[] Members =
    [
        ("ADMIN", "DataCite Staff", "developer", null),
        ("TIDE", "Tidewater Library Consortium", "consortium", null),
        ("DEMO", "Demo University", "direct_member", null),
        ("LAKE", "Lakeside Research Institute", "consortium_organization", "TIDE"),
    ];

    private static readonly (string Symbol, string Name, string Provider, string? ApiKey, string[] Prefixes)[] Repositories =
    [
        // One prefix is what most repositories have, and with one a new DOI needs no choice.
        ("DEMO.REPO", "Demo University Data Repository", "DEMO", DemoApiKey, ["10.5072"]),
        ("LAKE.DATA", "Lakeside Data Archive", "LAKE", LakeApiKey, ["10.82201", "10.82202"]),
        ("DEMO.OTHER", "Demo University Press", "DEMO", null, ["10.82102"]),
    ];

    // A member's prefixes without a repository, and prefixes without a member.
    private static readonly (string Prefix, string? Provider)[] Spare =
    [
        ("10.82103", "DEMO"), ("10.82203", "LAKE"), ("10.82301", "TIDE"), ("10.82901", null), ("10.82902", null), ("10.82903", null),
        ("10.82904", null), ("10.82905", null),
    ];

    /// <summary>What the password of an account is: its id in lower case and <c>-secret</c>.</summary>
    public static string PasswordOf(string id) => id.ToLowerInvariant() + "-secret";

    public static void Load(SandboxWorld world)
    {
        foreach (var (symbol, name, memberType, consortium) in Members)
        {
            world.Accounts.TryAdd(new Provider(symbol, name)
            {
                MemberType = memberType,
                Consortium = world.Accounts.FindProvider(consortium),
                Password = PasswordOf(symbol),
                IsStaff = symbol == "ADMIN",
                Created = Founded,
                Updated = Founded,
            });
        }

        foreach (var (symbol, name, provider, apiKey, prefixes) in Repositories)
        {
            var repository = Add(world, symbol, name, world.Accounts.FindProvider(provider)!, prefixes);
            if (apiKey is not null)
                world.Keys.Add("sandbox", apiKey, repository);
        }

        foreach (var (prefix, provider) in Spare)
        {
            var added = world.Prefixes.Add(prefix, Founded);
            if (world.Accounts.FindProvider(provider) is { } owner)
                world.Prefixes.Assign(added, owner, Founded);
        }
    }

    /// <summary>Adds a repository, and gives it and its member the prefixes.</summary>
    public static Repository Add(SandboxWorld world, string symbol, string name, Provider provider, params IEnumerable<string> prefixes)
    {
        var repository = new Repository(symbol, name, provider) { Password = PasswordOf(symbol), Created = Founded, Updated = Founded };
        world.Accounts.TryAdd(repository);
        foreach (var prefix in prefixes)
            world.Prefixes.Assign(world.Prefixes.Assign(world.Prefixes.Add(prefix, Founded), provider, Founded), repository, Founded);
        return repository;
    }

    /// <summary>The logins: the sandbox's own repositories in their order, loaded ones, members, staff.</summary>
    public static SandboxAccount[] Describe(SandboxWorld world)
    {
        var own = Repositories.Select(row => world.Accounts.FindRepository(row.Symbol)).OfType<Repository>().ToList();
        return
        [
            .. own.Concat(world.Accounts.Repositories.Except(own)).Select(repository => Describe(world, repository)),
            .. world.Accounts.Providers.OrderBy(static provider => provider.IsStaff).Select(provider => Describe(world, provider)),
        ];
    }

    private static SandboxAccount Describe(SandboxWorld world, Repository repository)
        => new(repository.Symbol, repository.Password ?? string.Empty, SandboxAccountKind.Repository, repository.Provider.Symbol)
        {
            Prefixes = world.Prefixes.Of(repository),
            ApiKey = Repositories.FirstOrDefault(row => row.Symbol == repository.Symbol).ApiKey,
        };

    private static SandboxAccount Describe(SandboxWorld world, Provider provider)
    {
        var kind = provider.IsStaff
            ? SandboxAccountKind.Staff
            : provider.IsConsortium ? SandboxAccountKind.Consortium
            : SandboxAccountKind.Provider;
        return new SandboxAccount(provider.Symbol, provider.Password ?? string.Empty, kind, provider.Symbol)
        {
            Prefixes = world.Prefixes.Of(provider),
        };
    }
}
