using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DataCite.Metadata;

/// <summary>The one JSON configuration of the domain: source-generated, tolerant in what it reads, loss-free in what it writes back.</summary>
internal static class MetadataJson
{
    /// <summary>
    /// Text stays readable: only what JSON itself demands is escaped. The output is JSON for files and HTTP bodies, never put into HTML.
    /// </summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Encoder = Encoder,
        Converters = { new TextConverter() },
        TypeInfoResolver = MetadataJsonContext.Default.WithAddedModifier(PartPresence.Preserve),
    };

    public static JsonTypeInfo<T> TypeInfo<T>() => Contract<T>.Info;

    /// <summary>The contract of a type, looked up once.</summary>
    private static class Contract<T>
    {
        public static readonly JsonTypeInfo<T> Info = (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
    }
}
