using System.Text.Json;
using DataCite.Sandbox.Http;

namespace DataCite.Sandbox.Accounts;

/// <summary><c>POST /reset</c>: would mail a link; 200 whatever was sent (facts §1.2).</summary>
internal static class ResetEndpoint
{
    public static ApiResponse Answer(AccountDirectory accounts, JsonElement? body)
    {
        var id = (body ?? default).Text("username");
        var message = string.IsNullOrWhiteSpace(id) ? "Missing account ID."
            : accounts.FindRepository(id) is null && accounts.FindProvider(id) is null ? "Account not found."
            : "Queued. Thank you.";
        return ApiResponse.JsonText(200, $$"""{"message":"{{message}}"}""");
    }
}
