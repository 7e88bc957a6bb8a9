using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox.Accounts;
using DataCite.Sandbox.Dois.Reading;
using DataCite.Sandbox.Dois.Writing;
using DataCite.Sandbox.Errors;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Prefixes;
using DataCite.Sandbox.Store;

namespace DataCite.Sandbox.Dois;

/// <summary>Reading, creating, changing and deleting one DOI (facts §2.5 to §2.10).</summary>
internal sealed class DoiEndpoints(DoiStore store, AccountDirectory accounts, PrefixRegistry prefixes, DoiWriter writer, HandleRegistration handles)
{
    private const string AllowWithoutDelete = "HEAD, GET, POST, PATCH, PUT, OPTIONS";

    public ApiResponse Get(ApiRequest request, string name) => Show(request, FindVisible(request, name), 200);

    public ApiResponse Create(ApiRequest request, JsonElement? body)
    {
        if (!Authenticator.HasCredentials(request))
            throw ApiErrors.BadCredentials();
        var payload = Payload.From(body);
        var attributes = payload.RequireAttributes();
        return Create(request, payload, attributes, NameFor(attributes));
    }

    public ApiResponse Update(ApiRequest request, string name, JsonElement? body)
    {
        if (store.Find(DoiWriter.AsciiLower(name)) is { } existing)
            return Update(request, existing, body);

        // Only here is the path normalised, and a typing error becomes a new draft (T8).
        if (!DoiName.TryParse(name, out var parsed))
            throw ApiErrors.NotFound();
        var payload = Payload.From(body);
        return Create(request, payload, payload.RequireAttributes(), parsed.Value);
    }

    public ApiResponse Delete(ApiRequest request, string name)
    {
        lock (store.WriteGate)
        {
            var row = store.Find(DoiWriter.AsciiLower(name)) ?? throw ApiErrors.NotFound();
            Authorize(request.Caller, row.Repository);
            if (row.State != LifecycleState.Draft)
                throw ApiErrors.MethodNotAllowed(AllowWithoutDelete);
            store.Remove(row.Name);
        }

        return new ApiResponse(204);
    }

    /// <summary>A DOI that the caller may see; draft and registered ones look missing to everybody else (T7).</summary>
    public StoredDoi FindVisible(ApiRequest request, string name)
    {
        var row = store.Find(DoiWriter.AsciiLower(name)) ?? throw ApiErrors.NotFound();
        return row.State == LifecycleState.Findable || request.Caller.Oversees(row.Repository) ? row : throw ApiErrors.NotFound();
    }

    private static string NameFor(JsonElement attributes)
    {
        if (attributes.Text("doi") is { Length: > 0 } name)
            return name;
        if (attributes.Text("prefix") is not { Length: > 0 } prefix)
            return string.Empty;

        // A shoulder, 10.5072/ds, gives 10.5072/ds-xxxx-xxxx (facts §2.7).
        var separator = prefix.Contains('/', StringComparison.Ordinal) ? "-" : "/";
        return prefix + separator + DoiSuffix.Mint();
    }

    private ApiResponse Create(ApiRequest request, Payload payload, JsonElement attributes, string name)
    {
        // The lookup fails with 404 before any permission is looked at (T2).
        var repository = payload.RelatedId("client") is { } id ? accounts.FindRepository(id) : request.Caller.Repository;
        if (repository is null)
            throw ApiErrors.NotFound();
        AuthorizeCreation(request.Caller, repository, name);
        lock (store.WriteGate)
        {
            var outcome = writer.Create(name, repository, attributes);
            if (store.Find(outcome.Row.Name) is not null)
                outcome.Errors.Add("doi", "This DOI has already been taken", outcome.Row.Name);
            return Finish(request, outcome, 201);
        }
    }

    private ApiResponse Update(ApiRequest request, StoredDoi existing, JsonElement? body)
    {
        if (body?.Member("data")?.Member("attributes")?.Text("mode") == "transfer")
            return Transfer(request, existing, Payload.From(body));
        Authorize(request.Caller, existing.Repository);
        var payload = Payload.From(body);
        var attributes = payload.RequireAttributes();
        lock (store.WriteGate)
        {
            var current = store.Find(existing.Name) ?? throw ApiErrors.NotFound();
            return Finish(request, writer.Update(current, attributes), 200);
        }
    }

    private ApiResponse Transfer(ApiRequest request, StoredDoi existing, Payload payload)
    {
        var caller = request.Caller;
        if (caller.IsAnonymous)
            throw ApiErrors.BadCredentials();
        if (caller.IsRepository || !caller.Oversees(existing.Repository))
            throw ApiErrors.Forbidden();
        var target = accounts.FindRepository(payload.RelatedId("client")) ?? throw ApiErrors.NotFound();
        lock (store.WriteGate)
        {
            var current = store.Find(existing.Name) ?? throw ApiErrors.NotFound();
            var moved = current with { Repository = target, Updated = writer.Now() };
            store.Put(moved);
            return Show(request, moved, 200);
        }
    }

    private ApiResponse Finish(ApiRequest request, WriteOutcome outcome, int status)
    {
        if (outcome.Errors.Any)
            return outcome.Errors.ToResponse();
        var row = handles.Register(outcome.Row);
        store.Put(row);
        return Show(request, row, status);
    }

    private void AuthorizeCreation(Caller caller, Repository repository, string name)
    {
        if (caller.IsAnonymous)
            throw ApiErrors.BadCredentials();
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var prefix = slash < 0 ? string.Empty : name[..slash];
        var sharesPrefix = caller.IsRepository && caller.Repository!.IsActive && prefixes.Owns(caller.Repository, prefix);
        if (!(caller.IsStaff || caller.MayWriteDoisOf(repository) || sharesPrefix) || !prefixes.Owns(repository, prefix))
            throw ApiErrors.Forbidden();
    }

    private static void Authorize(Caller caller, Repository repository)
    {
        if (caller.IsAnonymous)
            throw ApiErrors.BadCredentials();
        if (!caller.MayWriteDoisOf(repository))
            throw ApiErrors.Forbidden();
    }

    private static ApiResponse Show(ApiRequest request, StoredDoi row, int status)
    {
        var buffer = new Utf8Buffer(16 * 1024);
        var view = DoiView.Single(request.Query) with { LandingPage = request.Caller.Oversees(row.Repository) };
        buffer.Append("""{"data":"""u8);
        DoiRenderer.Write(row, view, buffer);
        buffer.Append((byte)'}');
        return new ApiResponse(status, buffer);
    }
}
