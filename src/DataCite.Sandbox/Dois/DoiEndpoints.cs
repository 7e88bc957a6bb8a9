using System.Text.Json;
using System.Text.RegularExpressions;
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
internal sealed partial class DoiEndpoints(
    DoiStore store, DoiHistory history, AccountDirectory accounts, PrefixRegistry prefixes, DoiWriter writer, HandleRegistration handles,
    MediaEndpoints media, DoiAnswers answers)
{
    private const string AllowWithoutDelete = "HEAD, GET, POST, PATCH, PUT, OPTIONS";

    public ApiResponse Get(ApiRequest request, string name) => answers.Show(request, FindVisible(request, name), 200);

    public ApiResponse Create(ApiRequest request, JsonElement? body)
    {
        if (!Authenticator.HasCredentials(request))
            throw ApiErrors.BadCredentials();
        var payload = Payload.From(body);
        return Create(request, payload, NameFor(payload.RequireAttributesOrNone()));
    }

    /// <summary>
    /// A dry run. Problems come with status 200 (facts §2.10). The repository is looked for before the login, so that an anonymous caller
    /// gets a 404; who may change the repository's DOIs may ask about any prefix (facts §0).
    /// </summary>
    public ApiResponse Validate(ApiRequest request, JsonElement? body)
    {
        var payload = Payload.From(body);
        var attributes = payload.RequireAttributesOrNone();
        var name = NameFor(attributes);
        var repository = RepositoryFor(request, payload);
        DoiPermissions.RequireWrite(request.Caller, repository);
        lock (store.WriteGate)
        {
            var outcome = writer.Create(name, repository, attributes, isTaken: false, dryRun: true);
            return outcome.Errors.Any
                ? outcome.Errors.ToResponse(200)
                : answers.Show(request, outcome.Row, DoiView.DryRun(request.Query), 200);
        }
    }

    public ApiResponse Update(ApiRequest request, string name, JsonElement? body)
    {
        if (store.Find(DoiWriter.AsciiLower(name)) is { } existing)
            return Update(request, existing, body);

        // Only here is the DOI in the path normalised, and a typing error becomes a new draft (T8). An address has lost a slash by now.
        if (!DoiName.TryParse(ResolverAddress().Replace(name, "$1://"), out var parsed))
            throw ApiErrors.NotFound();
        var payload = Payload.From(body);
        payload.RequireAttributesOrNone();
        return Create(request, payload, parsed.Value);
    }

    public ApiResponse Delete(ApiRequest request, string name)
    {
        lock (store.WriteGate)
        {
            var row = store.Find(DoiWriter.AsciiLower(name)) ?? throw ApiErrors.NotFound();
            DoiPermissions.RequireWrite(request.Caller, row.Repository);
            if (row.State != LifecycleState.Draft)
                throw ApiErrors.MethodNotAllowed(AllowWithoutDelete);
            store.Remove(row.Name);
            history.Record(request.Caller.Uid, row, null);
        }

        return new ApiResponse(204);
    }

    /// <summary>Takes back the last change.</summary>
    public ApiResponse Undo(ApiRequest request, JsonElement? body)
    {
        var name = DoiWriter.AsciiLower(Payload.From(body).RequireAttributesOrNone().Text("doi") ?? string.Empty);
        lock (store.WriteGate)
        {
            var row = store.Find(name) ?? throw ApiErrors.NotFound();
            DoiPermissions.RequireWrite(request.Caller, row.Repository);
            if (history.Undo(name) is not { } change)
                return answers.Show(request, row, 200);
            if (change.Before is { } before)
                store.Put(before);
            else
                store.Remove(name);
            return answers.Show(request, change.Before ?? row, 200);
        }
    }

    /// <summary>A DOI that the caller may see; draft and registered ones look missing to everybody else (T7).</summary>
    public StoredDoi FindVisible(ApiRequest request, string name)
    {
        var row = store.FindToRead(DoiWriter.AsciiLower(name), request.ReadsStale) ?? throw ApiErrors.NotFound();
        return row.State == LifecycleState.Findable || request.Caller.Oversees(row.Repository) ? row : throw ApiErrors.NotFound();
    }

    /// <summary>A DOI, whoever asks.</summary>
    public StoredDoi Find(string name) => store.Find(DoiWriter.AsciiLower(name)) ?? throw ApiErrors.NotFound();

    [GeneratedRegex(@"\A(https?):/(?!/)", RegexOptions.IgnoreCase)]
    private static partial Regex ResolverAddress();

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

    // The lookup fails with 404 before any permission is looked at (T2).
    private Repository RepositoryFor(ApiRequest request, Payload payload)
        => (payload.RelatedId("client") is { } id ? accounts.FindRepository(id) : request.Caller.Repository) ?? throw ApiErrors.NotFound();

    private ApiResponse Create(ApiRequest request, Payload payload, string name)
    {
        var repository = RepositoryFor(request, payload);
        DoiPermissions.RequireCreate(request.Caller, repository, name, prefixes);
        lock (store.WriteGate)
        {
            var outcome = writer.Create(name, repository, payload.Attributes, isTaken: store.Find(DoiWriter.AsciiLower(name)) is not null);
            var answer = Finish(request, outcome, before: null, payload.Attributes, 201);

            // A database number: not an address that anybody could use (T21).
            if (answer.Status == 201)
                answer.With("Location", $"{request.BaseUrl}/dois/{store.NextDatabaseNumber()}");
            return answer;
        }
    }

    private ApiResponse Update(ApiRequest request, StoredDoi existing, JsonElement? body)
    {
        if (body?.Member("data")?.Member("attributes")?.Text("mode") == "transfer")
            return Transfer(request, existing, Payload.From(body));
        DoiPermissions.RequireWrite(request.Caller, existing.Repository);
        var attributes = Payload.From(body).RequireAttributesOrNone();
        lock (store.WriteGate)
        {
            var current = Find(existing.Name);
            return Finish(request, writer.Update(current, attributes), current, attributes, 200);
        }
    }

    // Only the repository changes, and nothing is checked (facts §2.9).
    private ApiResponse Transfer(ApiRequest request, StoredDoi existing, Payload payload)
    {
        DoiPermissions.RequireTransfer(request.Caller, existing.Repository);
        var target = accounts.FindRepository(payload.RelatedId("client")) ?? throw ApiErrors.NotFound();
        lock (store.WriteGate)
        {
            var current = Find(existing.Name);
            var moved = current with { Repository = target, Updated = writer.Now() };
            store.Put(moved);
            history.Record(request.Caller.Uid, current, moved);
            return answers.Show(request, moved, 200);
        }
    }

    private ApiResponse Finish(ApiRequest request, WriteOutcome outcome, StoredDoi? before, JsonElement attributes, int status)
    {
        if (outcome.Errors.Any)
            return outcome.Errors.ToResponse();
        var row = handles.Register(outcome.Row);
        store.Put(row);
        history.Record(request.Caller.Uid, before, row);
        if (attributes.Member("contentUrl") is not null && !store.Rehearsing)
            media.Replace(row.Name, Texts(row, DoiAttribute.ContentUrl), Texts(row, DoiAttribute.Formats));
        return answers.Show(request, row, status);
    }

    private static List<string> Texts(StoredDoi row, DoiAttribute attribute)
        => row.Element(attribute) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(JsonText.ScalarText).OfType<string>()] : [];
}
