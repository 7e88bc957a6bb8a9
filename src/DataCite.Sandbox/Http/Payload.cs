using System.Text.Json;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Http;

/// <summary>The JSON:API document of a write.</summary>
internal sealed class Payload
{
    private Payload(JsonElement data) => Data = data;

    public JsonElement Data { get; }

    /// <summary>An empty object when there are none; <see cref="RequireAttributes"/> insists.</summary>
    public JsonElement Attributes => Data.Member("attributes") is { ValueKind: JsonValueKind.Object } attributes ? attributes : default;

    /// <summary>Reads the parameters of a body; without <c>data</c> the answer is a 400.</summary>
    public static Payload From(JsonElement? body)
    {
        if (body?.Member("data") is not { } data || IsBlank(data))
            throw ApiErrors.PayloadMissing();
        return new Payload(data);
    }

    /// <summary>Insists on the shape of a JSON:API document, as the routes of accounts and prefixes do.</summary>
    public Payload RequireDocument()
    {
        if (Data.ValueKind != JsonValueKind.Object)
            throw ApiErrors.InvalidPayload("{:data=>\"Expected hash\"}", Data);
        foreach (var name in new[] { "attributes", "relationships" })
        {
            if (Data.Member(name) is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null) })
                throw ApiErrors.InvalidPayload($"{{:data=>{{:{name}=>\"Expected hash or nil\"}}}}", Data);
        }

        return this;
    }

    /// <summary>Attributes that may be empty, but not missing: so the routes of DOIs read them.</summary>
    public JsonElement RequireAttributesOrNone()
        => Data.Member("attributes") is { ValueKind: JsonValueKind.Object } attributes
            ? attributes
            : throw ApiErrors.MissingParameter("attributes");

    public JsonElement RequireAttributes()
    {
        if (Data.Member("attributes") is not { ValueKind: JsonValueKind.Object } attributes || IsBlank(attributes))
            throw ApiErrors.MissingParameter("attributes");
        return attributes;
    }

    /// <summary>The id of a to-one relationship.</summary>
    public string? RelatedId(string name) => Data.Member("relationships")?.Member(name)?.Member("data")?.Text("id");

    private static bool IsBlank(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False => true,
        JsonValueKind.String => string.IsNullOrWhiteSpace(element.GetString()),
        JsonValueKind.Object => !element.EnumerateObject().Any(),
        JsonValueKind.Array => element.GetArrayLength() == 0,
        _ => false,
    };
}
