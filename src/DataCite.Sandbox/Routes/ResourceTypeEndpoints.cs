using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes;

/// <summary><c>/resource-types</c>: 25 to a page by default although <c>total-pages</c> says 1.</summary>
internal static class ResourceTypeEndpoints
{
    private const string Updated = "2016-09-21T00:00:00Z";

    /// <returns>Null when there is no such route.</returns>
    public static ServerResponse? Answer(ServerRequest request, string rest)
    {
        if (!request.IsRead)
            return null;
        var types = Vocabularies.ResourceTypeGeneral.Terms;
        var buffer = new Utf8Buffer(4096);
        using (var json = buffer.OpenWriter())
        {
            json.WriteStartObject();
            json.WritePropertyName("data");
            if (rest.Length > 0)
                Write(types.FirstOrDefault(type => ResourceTypeId.ToKebab(type) == rest) ?? throw ApiErrors.NotFound(), json);
            else
                WriteList(request, types, json);
            json.WriteEndObject();
        }

        return new ServerResponse(200, buffer);
    }

    private static void WriteList(ServerRequest request, IReadOnlyList<string> types, Utf8JsonWriter json)
    {
        var page = PageRequest.From(request.Query);
        json.WriteStartArray();
        foreach (var type in types.Skip((page.Number - 1) * page.Size).Take(page.Size))
            Write(type, json);
        json.WriteEndArray();
        json.WriteStartObject("meta");
        json.WriteNumber("total", types.Count);
        json.WriteNumber("total-pages", 1);
        json.WriteNumber("page", page.Number);
        json.WriteEndObject();
    }

    private static void Write(string type, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", ResourceTypeId.ToKebab(type));
        json.WriteString("type", "resource-types");
        json.WriteStartObject("attributes");
        json.WriteString("title", type);
        json.WriteString("updated", Updated);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
