using System.Net.Http.Json;
using System.Security;
using System.Text.Json;

namespace DataCite.Client.Tests;

/// <summary>Logins of every kind, and in every state, that a sandbox can bring them into.</summary>
internal static class Logins
{
    public static DataCiteAccount Of(LiveSandbox sandbox, string id)
        => DataCiteAccount.Repository(id, Clients.Secret(sandbox.Server.Accounts.First(account => account.Id == id).Password));

    /// <summary>A token of the first repository, as <c>POST /token</c> gives it.</summary>
    public static Task<SecureString> TokenAsync(LiveSandbox sandbox, CancellationToken stop) => TokenAsync(sandbox, sandbox.Repository.Id, stop);

    /// <summary>A token of an account.</summary>
    public static async Task<SecureString> TokenAsync(LiveSandbox sandbox, string id, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = sandbox.Server.BaseAddress };
        var login = new { grant_type = "password", username = id, password = sandbox.Server.Accounts.First(account => account.Id == id).Password };
        using var answer = await http.PostAsJsonAsync("token", login, stop);
        return Clients.Secret((await answer.Content.ReadFromJsonAsync<JsonElement>(stop)).GetProperty("access_token").GetString()!);
    }

    /// <summary>A repository that its member has deactivated.</summary>
    public static async Task<DataCiteAccount> InactiveAsync(LiveSandbox sandbox, FakeClock clock, CancellationToken stop)
    {
        using var member = Of(sandbox, "DEMO");
        using var manager = sandbox.Connect(member, clock);
        await manager.SendAsync(
            new ApiRequest(HttpMethod.Put, "repositories/demo.other")
            {
                Body = JsonSerializer.SerializeToUtf8Bytes(new { data = new { type = "repositories", attributes = new { isActive = false } } }),
            },
            stop);
        return Of(sandbox, "DEMO.OTHER");
    }
}
