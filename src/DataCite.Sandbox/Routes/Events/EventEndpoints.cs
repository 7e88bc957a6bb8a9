using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Routes.Accounts;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Events;

/// <summary><c>/events</c>: two serialisations, by Accept. Writing is for DataCite's own services.</summary>
internal sealed class EventEndpoints(EventIndex index)
{
    private const string License = "https://creativecommons.org/publicdomain/zero/1.0/";

    private static readonly string[] Kept = ["query", "subj_id", "obj_id", "doi", "prefix", "source_id", "relation_type_id", "occurred_at",
        "year_month"];

    /// <returns>Null when there is no such route.</returns>
    public ServerResponse? Answer(ServerRequest request, string rest, Func<JsonElement?> body)
    {
        switch (request.Method)
        {
            case "GET" or "HEAD":
                return rest.Length == 0 ? List(request) : Get(request, rest);
            case "POST" or "PUT" or "PATCH" or "DELETE":
                // The payload is read before the rights are looked at.
                if (request.Method != "DELETE")
                    Payload.From(body()).RequireDocument();
                AccountPermissions.RequireStaff(request.Caller);
                throw ApiErrors.Request(422, "Invalid payload: the sandbox makes its events from related identifiers and takes no others.");
            default:
                return null;
        }
    }

    public ServerResponse List(ServerRequest request)
    {
        if (request.Query["query"] is not null && Crawlers.Includes(request.Headers["User-Agent"]))
            return ServerResponse.JsonText(404, "{}");
        var page = PageRequest.From(request.Query);
        var rows = Sort(index.All().Where(EventFilter.From(request.Query).Matches), request.Query["sort"]).ToList();
        var shown = (page.ByCursor
            ? rows.OrderBy(Position).Where(record => page.After is not { } after || IsAfter(record, after))
            : rows.Skip((page.Number - 1) * page.Size))
            .Take(page.Size).ToList();
        var camelCase = IsVersion2(request);
        var buffer = new Utf8Buffer(8192);
        using (var json = buffer.OpenWriter())
        {
            json.WriteStartObject();
            json.WriteStartArray("data");
            foreach (var record in shown)
                Write(record, camelCase, json);
            json.WriteEndArray();
            EventMeta.Write(rows, page, camelCase, json);
            json.WriteStartObject("links");
            json.WriteString("self", request.Url);
            if (page.HasNext(shown.Count, rows.Count))
                json.WriteString("next", Next(request, page, shown[^1]));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return new ServerResponse(200, buffer);
    }

    private ServerResponse Get(ServerRequest request, string id)
    {
        var record = index.All().FirstOrDefault(record => record.Id.ToString() == id) ?? throw ApiErrors.NotFound();
        var buffer = new Utf8Buffer(1024);
        using (var json = buffer.OpenWriter())
        {
            json.WriteStartObject();
            json.WritePropertyName("data");
            Write(record, IsVersion2(request), json);
            json.WriteEndObject();
        }

        return new ServerResponse(200, buffer);
    }

    private static bool IsVersion2(ServerRequest request)
        => request.Headers["Accept"]?.Replace(" ", string.Empty, StringComparison.Ordinal)
            .Contains("version=2", StringComparison.Ordinal) == true;

    private static (long, string) Position(EventRecord record) => (record.Occurred.ToUnixTimeMilliseconds(), record.Id.ToString());

    private static bool IsAfter(EventRecord record, CursorPosition position)
        => Position(record).CompareTo((position.Created, position.Name)) > 0;

    private static IEnumerable<EventRecord> Sort(IEnumerable<EventRecord> records, string? sort) => sort switch
    {
        "obj_id" => records.OrderBy(static record => record.Object, StringComparer.Ordinal),
        "-obj_id" => records.OrderByDescending(static record => record.Object, StringComparer.Ordinal),
        "created" => records.OrderBy(Position),
        "-created" => records.OrderByDescending(Position),
        "-updated" => records.OrderByDescending(static record => record.Updated),
        "relation_type_id" => records.OrderBy(static record => record.RelationType, StringComparer.Ordinal),

        // Every event counts once here, so that the total orders nothing.
        _ => records,
    };

    private static string Next(ServerRequest request, PageRequest page, EventRecord last)
    {
        var kept = Kept.Where(request.Query.Contains).Select(key => (key.Replace('_', '-'), request.Query.Raw(key)!));
        var (created, id) = Position(last);
        return NextLink.Build(request.BaseUrl + "/events", kept, request, page, new CursorPosition(created, id).Encode());
    }

    private static void Write(EventRecord record, bool camelCase, Utf8JsonWriter json)
    {
        string Key(string dashed) => camelCase ? EventMeta.CamelCase(dashed) : dashed;

        json.WriteStartObject();
        json.WriteString("id", record.Id);
        json.WriteString("type", "events");
        json.WriteStartObject("attributes");
        json.WriteString(Key("subj-id"), record.SubjectUrl);
        json.WriteString(Key("obj-id"), record.ObjectUrl);
        if (camelCase)
        {
            json.WriteString("sourceDoi", record.Subject);
            json.WriteString("targetDoi", record.Object);
            json.WriteString("sourceRelationTypeId", record.RelationType);
            json.WriteNull("targetRelationTypeId");
        }

        json.WriteString(Key("source-id"), record.Source);
        json.WriteString(Key("relation-type-id"), record.RelationType);
        json.WriteNumber("total", 1);
        json.WriteString(Key("message-action"), "create");
        json.WriteString(Key("source-token"), record.Id);
        json.WriteString("license", License);
        json.WriteString(Key("occurred-at"), Timestamps.Text(record.Occurred, fraction: true));
        json.WriteString("timestamp", Timestamps.Text(record.Updated, fraction: true));
        json.WriteEndObject();
        json.WriteStartObject("relationships");
        AccountJson.WriteToOne("subj", "objects", record.SubjectUrl, json);
        AccountJson.WriteToOne("obj", "objects", record.ObjectUrl, json);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
