using System.Security;

namespace DataCite.Client.Tests;

/// <summary>Makes clients for tests: waits are jumped over, and time-outs last long enough never to interfere.</summary>
internal static class Clients
{
    public const string Password = "s3cret:Pass·word";

    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    public static FakeClock SkippingClock() => new() { SkipUpTo = TimeSpan.FromMinutes(10) };

    public static DataCiteClient Of(Server server, FakeClock? clock = null, DataCiteAccount? account = null, Func<DataCiteClientOptions, DataCiteClientOptions>? change = null)
    {
        var options = new DataCiteClientOptions
        {
            BaseAddress = new Uri("https://api.test.datacite.org"),
            Account = account ?? Repository(),
            TimeProvider = clock ?? SkippingClock(),
            ReadTimeout = Long,
            WriteTimeout = Long,
            HandlerFactory = () => server,
        };
        return new DataCiteClient(change?.Invoke(options) ?? options);
    }

    public static DataCiteAccount Repository(string id = "DEMO.REPO", string password = Password) => DataCiteAccount.Repository(id, Secret(password));

    public static SecureString Secret(string text)
    {
        var secret = new SecureString();
        foreach (var c in text)
            secret.AppendChar(c);
        return secret;
    }

    public static (string Name, string Value)[] LoggedIn { get; } = [("X-Credential-Username", "demo.repo")];

    /// <summary>One DOI as the server answers it.</summary>
    public static string Doi(string name = "10.5072/abc", string state = "draft", string attributes = "\"titles\":[{\"title\":\"River levels\"}]")
        => "{\"data\":" + DoiResource(name, state, attributes) + "}";

    /// <summary>One DOI as it stands in a list.</summary>
    public static string DoiResource(string name = "10.5072/abc", string state = "draft", string attributes = "\"titles\":[{\"title\":\"River levels\"}]")
        => $"{{\"id\":\"{name}\",\"type\":\"dois\",\"attributes\":{{\"doi\":\"{name}\",\"state\":\"{state}\",{attributes}}},"
            + "\"relationships\":{\"client\":{\"data\":{\"id\":\"demo.repo\",\"type\":\"clients\"}}}}";

    public static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> items, CancellationToken cancellationToken = default)
    {
        var list = new List<T>();
        await foreach (var item in items.WithCancellation(cancellationToken))
            list.Add(item);
        return list;
    }
}
