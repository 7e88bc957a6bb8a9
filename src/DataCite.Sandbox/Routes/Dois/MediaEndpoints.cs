using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois;

/// <summary><c>/dois/{doi}/media</c>. Reading has no visibility check.</summary>
internal sealed partial class MediaEndpoints(TimeProvider clock)
{
    private const string DefaultType = "text/plain";

    // The lists are never changed: a change puts another list in the place of the one before.
    private readonly ConcurrentDictionary<string, ImmutableList<MediaFile>> _files = new(StringComparer.Ordinal);
    private int _lastNumber;

    /// <summary>The files of a DOI, for <c>include=media</c>.</summary>
    public IReadOnlyList<MediaFile> Of(string name) => _files.TryGetValue(name, out var files) ? files : [];

    /// <returns>Null when there is no such route.</returns>
    public ServerResponse? Answer(ServerRequest request, StoredDoi doi, string id, JsonElement? body) => (request.Method, id) switch
    {
        ("GET" or "HEAD", "") => List(request, doi),
        ("GET" or "HEAD", _) => Show(doi, Find(doi, id), 200),
        ("POST", "") => Create(request, doi, body),
        ("PUT" or "PATCH", not "") => Update(request, doi, Find(doi, id), body),
        ("DELETE", not "") => Delete(request, doi, Find(doi, id)),
        _ => null,
    };

    /// <summary>
    /// Replaces the files by the addresses of a payload's <c>contentUrl</c>; <c>formats</c> gives their types by position.
    /// </summary>
    public void Replace(string name, IReadOnlyList<string> addresses, IReadOnlyList<string> types)
    {
        var now = clock.GetUtcNow();
        string TypeAt(int at) => at < types.Count ? types[at] : DefaultType;
        var files = addresses.Select((address, at) => new MediaFile(NextNumber(), address, TypeAt(at), 1, now, now)).ToImmutableList();
        _files[name] = files;
    }

    public static void Write(StoredDoi doi, MediaFile file, Utf8Buffer buffer)
    {
        using var writer = buffer.OpenWriter();
        writer.WriteStartObject();
        writer.WriteString("id", file.Id);
        writer.WriteString("type", "media");
        writer.WriteStartObject("attributes");
        writer.WriteNumber("version", file.Version);
        writer.WriteString("url", file.Url);
        writer.WriteString("mediaType", file.MediaType);
        writer.WriteString("created", Timestamps.Text(file.Created, fraction: true));
        writer.WriteString("updated", Timestamps.Text(file.Updated, fraction: true));
        writer.WriteEndObject();
        writer.WriteStartObject("relationships");
        writer.WriteStartObject("dataciteDoi");
        writer.WriteStartObject("data");
        writer.WriteString("id", doi.Name.ToUpperInvariant());
        writer.WriteString("type", "dataciteDois");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private ServerResponse List(ServerRequest request, StoredDoi doi)
    {
        var files = Of(doi.Name);
        var buffer = new Utf8Buffer(1024);
        buffer.Append("""{"data":["""u8);
        foreach (var file in files)
        {
            if (buffer.EndsWith((byte)'}'))
                buffer.Append((byte)',');
            Write(doi, file, buffer);
        }

        buffer.Append("""],"meta":{"total":"""u8);
        buffer.AppendNumber(files.Count);
        buffer.Append(""","totalPages":"""u8);
        buffer.AppendNumber(files.Count == 0 ? 0 : 1);
        buffer.Append(""","page":1},"""u8);
        Links.Write(buffer, request.Url, next: null);
        buffer.Append((byte)'}');
        return new ServerResponse(200, buffer);
    }

    private ServerResponse Create(ServerRequest request, StoredDoi doi, JsonElement? body)
    {
        Authorize(request.Caller, doi);
        var now = clock.GetUtcNow();
        return Save(doi, new MediaFile(NextNumber(), string.Empty, DefaultType, 0, now, now), Payload.From(body).Attributes, 201);
    }

    private ServerResponse Update(ServerRequest request, StoredDoi doi, MediaFile file, JsonElement? body)
    {
        Authorize(request.Caller, doi);
        return Save(doi, file with { Updated = clock.GetUtcNow() }, Payload.From(body).Attributes, 200);
    }

    private ServerResponse Save(StoredDoi doi, MediaFile file, JsonElement attributes, int status)
    {
        var saved = file with
        {
            Url = attributes.Text("url") ?? file.Url,
            MediaType = attributes.Text("mediaType") ?? file.MediaType,
            Version = file.Version + 1,
        };
        var errors = new ValidationErrors();
        if (!Accepted().IsMatch(saved.Url))
            errors.Add("url", "is invalid", null);
        if (errors.Any)
            return errors.ToResponse();
        _files.AddOrUpdate(doi.Name, [saved], (_, files) => files.RemoveAll(each => each.Number == saved.Number).Add(saved));
        return Show(doi, saved, status);
    }

    private ServerResponse Delete(ServerRequest request, StoredDoi doi, MediaFile file)
    {
        Authorize(request.Caller, doi);
        _files.AddOrUpdate(doi.Name, [], (_, files) => files.RemoveAll(each => each.Number == file.Number));
        return new ServerResponse(204);
    }

    private MediaFile Find(StoredDoi doi, string id)
        => Of(doi.Name).FirstOrDefault(file => string.Equals(file.Id, id, StringComparison.OrdinalIgnoreCase))
            ?? throw ApiErrors.NotFound();

    private int NextNumber() => Interlocked.Increment(ref _lastNumber);

    private static void Authorize(Caller caller, StoredDoi doi)
    {
        if (caller.IsAnonymous)
            throw ApiErrors.BadCredentials();
        if (!caller.MayWriteDoisOf(doi.Repository))
            throw ApiErrors.Forbidden();
    }

    private static ServerResponse Show(StoredDoi doi, MediaFile file, int status)
    {
        var buffer = new Utf8Buffer(512);
        buffer.Append("""{"data":"""u8);
        Write(doi, file, buffer);
        buffer.Append((byte)'}');
        return new ServerResponse(status, buffer);
    }

    [GeneratedRegex(@"\A(https?|ftp|gs|s3|dos)://\S+\z")]
    private static partial Regex Accepted();
}
