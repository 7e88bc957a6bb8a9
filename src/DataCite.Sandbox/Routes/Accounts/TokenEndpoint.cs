using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary><c>POST /token</c>.</summary>
internal sealed class TokenEndpoint(AccountDirectory accounts, TokenIssuer tokens)
{
    public ServerResponse Answer(JsonElement? body)
    {
        var fields = body ?? default;
        if (fields.Text("grant_type") != "password")
            throw ApiErrors.Request(400, "Wrong grant type.");
        if (Given(fields, "username") is not { } id || Given(fields, "password") is not { } password)
            throw ApiErrors.Request(400, "Missing account ID or password.");
        if (accounts.LogIn(id, password) is not { } caller)
            throw ApiErrors.Request(400, "Wrong account ID or password.");

        var buffer = new Utf8Buffer(1024);
        buffer.Append("""{"access_token":"""u8);
        buffer.AppendString(tokens.Issue(caller));
        buffer.Append(""","expires_in":"""u8);
        buffer.AppendNumber(TokenIssuer.LifetimeSeconds);
        buffer.Append((byte)'}');
        return new ServerResponse(200, buffer);
    }

    // The text `undefined` is what careless scripts send, and counts as nothing.
    private static string? Given(JsonElement fields, string name)
        => fields.Text(name) is { } text && !string.IsNullOrWhiteSpace(text) && text != "undefined" ? text : null;
}
