using System.Text.Json;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois;

/// <summary>The history of DOIs: <c>/dois/{doi}/activities</c> and <c>/activities</c>.</summary>
internal sealed class ActivityEndpoints(DoiHistory history)
{
    // What the history shows, by the names of the database's columns.
    private static readonly (string Column, DoiAttribute Attribute)[] Columns =
    [
        ("url", DoiAttribute.Url), ("creators", DoiAttribute.Creators), ("contributors", DoiAttribute.Contributors),
        ("titles", DoiAttribute.Titles),
        ("publication_year", DoiAttribute.PublicationYear), ("types", DoiAttribute.Types), ("subjects", DoiAttribute.Subjects),
        ("dates", DoiAttribute.Dates), ("language", DoiAttribute.Language), ("identifiers", DoiAttribute.Identifiers),
        ("related_identifiers", DoiAttribute.RelatedIdentifiers), ("related_items", DoiAttribute.RelatedItems),
        ("sizes", DoiAttribute.Sizes),
        ("formats", DoiAttribute.Formats), ("version_info", DoiAttribute.Version), ("rights_list", DoiAttribute.RightsList),
        ("descriptions", DoiAttribute.Descriptions), ("geo_locations", DoiAttribute.GeoLocations),
        ("funding_references", DoiAttribute.FundingReferences), ("schema_version", DoiAttribute.SchemaVersion),
        ("source", DoiAttribute.Source),
        ("reason", DoiAttribute.Reason), ("container", DoiAttribute.Container), ("content_url", DoiAttribute.ContentUrl),
    ];

    /// <param name="request">The request.</param>
    /// <param name="owner">The DOI or the account of the path; null for the changes of everything.</param>
    public ServerResponse List(ServerRequest request, string? owner)
    {
        var changes = ActivityFilter.Select(history, request.Query, owner);
        var page = PageRequest.From(request.Query);
        var shown = page.ByCursor
            ? changes.OrderBy(static change => (change.Moment.ToUnixTimeMilliseconds(), change.Id.ToString())).SkipWhile(change => page.After is { } after && !IsAfter(change, after)).Take(page.Size).ToList()
            : changes.Skip((page.Number - 1) * page.Size).Take(page.Size).ToList();
        var buffer = new Utf8Buffer(4096);
        buffer.Append("""{"data":["""u8);
        foreach (var change in shown)
        {
            if (buffer.EndsWith((byte)'}'))
                buffer.Append((byte)',');
            Write(request, change, buffer);
        }

        buffer.Append("""],"meta":{"total":"""u8);
        buffer.AppendNumber(changes.Count);
        buffer.Append(""","totalPages":"""u8);
        buffer.AppendNumber(page.TotalPages(changes.Count));
        if (!page.ByCursor)
        {
            buffer.Append(""","page":"""u8);
            buffer.AppendNumber(page.Number);
        }

        buffer.Append("},"u8);
        Links.Write(buffer, request.Url, Next(request, page, shown, changes.Count));
        buffer.Append((byte)'}');
        return new ServerResponse(200, buffer);
    }

    public ServerResponse Get(ServerRequest request, string id)
    {
        var change = history.All().FirstOrDefault(change => change.Id.ToString() == id) ?? throw ApiErrors.NotFound();
        var buffer = new Utf8Buffer(1024);
        buffer.Append("""{"data":"""u8);
        Write(request, change, buffer);
        buffer.Append((byte)'}');
        return new ServerResponse(200, buffer);
    }

    // The link loses the DOI, and so leads to the changes of all DOIs (T27).
    private static string? Next(ServerRequest request, PageRequest page, List<DoiActivity> shown, int total)
    {
        if (!page.HasNext(shown.Count, total))
            return null;
        var cursor = new CursorPosition(shown[^1].Moment.ToUnixTimeMilliseconds(), shown[^1].Id.ToString()).Encode();
        var kept = request.Query.Contains("query") ? [("query", request.Query.Raw("query")!)] : Array.Empty<(string, string)>();
        return NextLink.Build(request.BaseUrl + "/activities", kept, request, page, cursor);
    }

    private static bool IsAfter(DoiActivity change, CursorPosition position)
        => (change.Moment.ToUnixTimeMilliseconds(), change.Id.ToString()).CompareTo((position.Created, position.Name)) > 0;

    private static void Write(ServerRequest request, DoiActivity change, Utf8Buffer buffer)
    {
        using var writer = buffer.OpenWriter();
        writer.WriteStartObject();
        writer.WriteString("id", change.Id);
        writer.WriteString("type", "activities");
        writer.WriteStartObject("attributes");
        writer.WriteString("prov:wasGeneratedBy", $"{request.BaseUrl}/activities/{change.Id}");
        writer.WriteString("prov:generatedAtTime", Timestamps.Text(change.Moment, fraction: false));
        writer.WriteString("prov:wasDerivedFrom", "https://doi.org/" + change.Doi);
        if (change.By is null)
            writer.WriteNull("prov:wasAttributedTo");
        else
            writer.WriteString("prov:wasAttributedTo", $"{request.BaseUrl}/{(change.By.Contains('.', StringComparison.Ordinal) ? "repositories" : "providers")}/{change.By}");
        writer.WriteString("action", change.Action);
        writer.WriteNumber("version", change.Number);
        writer.WriteStartObject("changes");
        WriteChanges(change, request.Query.IsTrue("publisher"), writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // Plain values where there was nothing before, pairs of old and new otherwise.
    private static void WriteChanges(DoiActivity change, bool publisherAsObject, Utf8JsonWriter writer)
    {
        var publisher = ("publisher", publisherAsObject ? DoiAttribute.Publisher : DoiAttribute.PublisherPlain);
        WriteChange("doi", NameOf(change.Before), NameOf(change.After), writer);
        WriteChange("aasm_state", StateOf(change.Before), StateOf(change.After), writer);
        foreach (var (column, attribute) in Columns.Append(publisher))
            WriteChange(column, change.Before?.Value(attribute).ToArray(), change.After?.Value(attribute).ToArray(), writer);
    }

    private static void WriteChange(string column, byte[]? before, byte[]? after, Utf8JsonWriter writer)
    {
        if (before is not null && after is not null)
        {
            if (before.AsSpan().SequenceEqual(after))
                return;
            writer.WriteStartArray(column);
            writer.WriteRawValue(before);
            writer.WriteRawValue(after);
            writer.WriteEndArray();
        }
        else if ((after ?? before) is { } only && !only.AsSpan().SequenceEqual("null"u8) && !only.AsSpan().SequenceEqual("[]"u8)
            && !only.AsSpan().SequenceEqual("{}"u8))
        {
            writer.WritePropertyName(column);
            writer.WriteRawValue(only);
        }
    }

    // In the upper case in which the database has it.
    private static byte[]? NameOf(StoredDoi? doi)
        => doi is null ? null : JsonBytes.Write(writer => writer.WriteStringValue(doi.Name.ToUpperInvariant()));

    private static byte[]? StateOf(StoredDoi? doi)
        => doi is null ? null : JsonBytes.Write(writer => writer.WriteStringValue(doi.State.Spelling()));
}
