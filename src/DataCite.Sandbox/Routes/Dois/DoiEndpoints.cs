using System.Text.Json;
using System.Text.RegularExpressions;
using DataCite.Metadata;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Routes.Accounts;
using DataCite.Sandbox.Routes.Dois.Reading;
using DataCite.Sandbox.Routes.Dois.Writing;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois;

/// <summary>Reading, creating, changing and deleting one DOI.</summary>
internal sealed partial class DoiEndpoints(
    DoiStore store, DoiHistory history, AccountDirectory accounts, PrefixRegistry prefixes, DoiWriter writer, HandleRegistration handles,
    MediaEndpoints media, DoiAnswers answers)
{
    private const string AllowWithoutDelete = "HEAD, GET, POST, PATCH, PUT, OPTIONS";

    public ServerResponse Get(ServerRequest request, string name) => answers.Show(request, FindVisible(request, name), 200);

    public ServerResponse Create(ServerRequest request, JsonElement? body)
    {
        if (!Authenticator.HasCredentials(request))
            throw ApiErrors.BadCredentials();
        var payload = Payload.From(body);
        return Create(request, payload, NameFor(payload.RequireAttributesOrNone()));
    }

    /// <summary>
    /// A dry run. Problems come with status 200. The repository is looked for before the login, so that an anonymous caller
    /// gets a 404; who may change the repository's DOIs may ask about any prefix.
    /// </summary>
    public ServerResponse Validate(ServerRequest request, JsonElement? body)
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

    public ServerResponse Update(ServerRequest request, string name, JsonElement? body)
    {
        if (store.Find(DoiSpelling.AsciiLower(name)) is { } existing)
            return Update(request, existing, body);

        // Only here is the DOI in the path normalised, and a typing error becomes a new draft (T8). An address has lost a slash by now.
        if (!DoiName.TryParse(ResolverAddress().Replace(name, "$1://"), out var parsed))
            throw ApiErrors.NotFound();
        var payload = Payload.From(body);
        payload.RequireAttributesOrNone();
        return Create(request, payload, parsed.Value);
    }

    public ServerResponse Delete(ServerRequest request, string name)
    {
        lock (store.WriteGate)
        {
            var row = store.Find(DoiSpelling.AsciiLower(name)) ?? throw ApiErrors.NotFound();
            DoiPermissions.RequireWrite(request.Caller, row.Repository);
            if (row.State != LifecycleState.Draft)
                throw ApiErrors.MethodNotAllowed(AllowWithoutDelete);
            store.Remove(row.Name);
            history.Record(request.Caller.Uid, row, null);
        }

        return new ServerResponse(204);
    }

    /// <summary>Takes back the last change.</summary>
    public ServerResponse Undo(ServerRequest request, JsonElement? body)
    {
        var name = DoiSpelling.AsciiLower(Payload.From(body).RequireAttributesOrNone().Text("doi") ?? string.Empty);
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

    /// <summary>A DOI that the caller may see; draft and registered ones look missing to everybody else.</summary>
    public StoredDoi FindVisible(ServerRequest request, string name)
    {
        var row = store.FindToRead(DoiSpelling.AsciiLower(name), request.ReadsStale) ?? throw ApiErrors.NotFound();
        return row.State == LifecycleState.Findable || request.Caller.Oversees(row.Repository) ? row : throw ApiErrors.NotFound();
    }

    /// <summary>A DOI, whoever asks.</summary>
    public StoredDoi Find(string name) => store.Find(DoiSpelling.AsciiLower(name)) ?? throw ApiErrors.NotFound();

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
    private Repository RepositoryFor(ServerRequest request, Payload payload)
        => (payload.RelatedId("client") is { } id ? accounts.FindRepository(id) : request.Caller.Repository) ?? throw ApiErrors.NotFound();

    private ServerResponse Create(ServerRequest request, Payload payload, string name)
    {
        var repository = RepositoryFor(request, payload);
        DoiPermissions.RequireCreate(request.Caller, repository, name, prefixes);
        lock (store.WriteGate)
        {
            var outcome = writer.Create(name, repository, payload.Attributes, isTaken: store.Find(DoiSpelling.AsciiLower(name)) is not null);
            var answer = Finish(request, outcome, before: null, payload.Attributes, 201);

            // A database number: not an address that anybody could use (T21).
            if (answer.Status == 201)
                answer.With("Location", $"{request.BaseUrl}/dois/{store.NextDatabaseNumber()}");
            return answer;
        }
    }

    private ServerResponse Update(ServerRequest request, StoredDoi existing, JsonElement? body)
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
    private ServerResponse Transfer(ServerRequest request, StoredDoi existing, Payload payload)
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

    private ServerResponse Finish(ServerRequest request, WriteOutcome outcome, StoredDoi? before, JsonElement attributes, int status)
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
            ? [.. list.EnumerateArray().Select(JsonBytes.ScalarText).OfType<string>()] : [];
}
