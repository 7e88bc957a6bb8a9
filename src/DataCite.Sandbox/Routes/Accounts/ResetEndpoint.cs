using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary><c>POST /reset</c>: would mail a link; 200 whatever was sent.</summary>
internal static class ResetEndpoint
{
    public static ServerResponse Answer(AccountDirectory accounts, JsonElement? body)
    {
        var id = (body ?? default).Text("username");
        var message = string.IsNullOrWhiteSpace(id) ? "Missing account ID."
            : accounts.FindRepository(id) is null && accounts.FindProvider(id) is null ? "Account not found."
            : "Queued. Thank you.";
        return ServerResponse.JsonText(200, $$"""{"message":"{{message}}"}""");
    }
}
