using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary><c>/credentials/api-keys</c>.</summary>
internal sealed class ApiKeyEndpoints(ApiKeyRing keys, TimeProvider clock)
{
    /// <returns>Null when there is no such route.</returns>
    public ServerResponse? Answer(ServerRequest request, string rest, JsonElement? body) => (request.Method, rest) switch
    {
        ("GET" or "HEAD", "") => List(request),
        ("POST", "") => Create(request, body),
        ("DELETE", not "") => Revoke(request, rest),
        _ => null,
    };

    private ServerResponse List(ServerRequest request)
    {
        var repository = RequireRepository(request.Caller);
        var withRevoked = request.Query.IsTrue("include_revoked");
        var rows = keys.Of(repository).Where(key => withRevoked || key.Revoked is null).OrderByDescending(static key => key.Created)
            .ToList();
        var buffer = new Utf8Buffer(1024);
        using (var json = buffer.OpenWriter())
        {
            json.WriteStartObject();
            json.WriteStartArray("data");
            foreach (var key in rows)
                Write(key, null, json);
            json.WriteEndArray();
            json.WriteStartObject("meta");
            json.WriteNumber("total", rows.Count);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return new ServerResponse(200, buffer);
    }

    // For a member, or nobody, there is no repository to be found: 404 and not 403 or 401 (facts §0).
    private ServerResponse Create(ServerRequest request, JsonElement? body)
    {
        if (request.Caller.Repository is null)
            throw ApiErrors.NotFound();
        var repository = RequireRepository(request.Caller);
        var attributes = Payload.From(body).RequireAttributes();
        if (string.IsNullOrWhiteSpace(attributes.Text("name")))
        {
            // Unlike every other validation error.
            return ApiErrors.Rendered(422, "Name can't be blank");
        }

        var secret = ApiKeyRing.MakeSecret();
        var key = keys.Add(attributes.Text("name")!, secret, repository);
        var buffer = new Utf8Buffer(1024);
        using (var json = buffer.OpenWriter())
        {
            json.WriteStartObject();
            json.WritePropertyName("data");
            Write(key, secret, json);
            json.WriteEndObject();
        }

        return new ServerResponse(201, buffer);
    }

    private ServerResponse Revoke(ServerRequest request, string id)
    {
        var repository = RequireRepository(request.Caller);
        var key = keys.Find(id) ?? throw ApiErrors.NotFound();
        if (!ReferenceEquals(key.Repository, repository))
            throw ApiErrors.Forbidden();
        key.Revoked = key.Updated = clock.GetUtcNow();
        return new ServerResponse(204);
    }

    private static Repository RequireRepository(Caller caller)
    {
        AccountPermissions.RequireLogin(caller);
        return caller is { Role: CallerRole.ClientAdmin, Repository: { } repository } ? repository : throw ApiErrors.Forbidden();
    }

    private static void Write(ApiKey key, string? secret, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", key.Id);
        json.WriteString("type", "apiKeys");
        json.WriteStartObject("attributes");
        json.WriteString("name", key.Name);
        json.WriteString("keyPrefix", key.KeyPrefix);
        json.WriteString("created", Timestamps.Text(key.Created, fraction: false));
        json.WriteString("updated", Timestamps.Text(key.Updated, fraction: false));
        WriteMoment("lastUsedAt", key.LastUsed, json);
        WriteMoment("revokedAt", key.Revoked, json);

        // The full key is in the answer that creates it, and never again.
        if (secret is not null)
            json.WriteString("key", secret);
        json.WriteEndObject();
        json.WriteStartObject("relationships");
        AccountJson.WriteToOne("client", "clients", key.Repository.Symbol, json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteMoment(string name, DateTimeOffset? moment, Utf8JsonWriter json)
    {
        if (moment is { } known)
            json.WriteString(name, Timestamps.Text(known, fraction: false));
        else
            json.WriteNull(name);
    }
}
