using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Reads every shape in which the server reports errors (T33, T34): array, object, bare, text; numbers or text; or no JSON at all.</summary>
internal static class ApiErrorParser
{
    // Some titles repeat whole metadata values.
    private const int MaxTitleLength = 2000;

    /// <summary>The errors of an answer; <paramref name="isJson"/> tells an answer of the API from a page of the firewall or load balancer.</summary>
    public static IReadOnlyList<ApiError> Parse(ReadOnlyMemory<byte> body, out bool isJson)
    {
        isJson = false;
        if (body.IsEmpty)
            return [];
        try
        {
            using var document = JsonDocument.Parse(body);
            isJson = true;
            var errors = new List<ApiError>();
            Collect(document.RootElement, errors);
            return errors;
        }
        catch (JsonException)
        {
            // An HTML page; whoever asks looks at the status alone.
            return [];
        }
    }

    /// <summary>
    /// Whether the body is an error as the API writes them, whole and readable. Gateways answer with pages, or with JSON of their own.
    /// </summary>
    public static bool IsFromApplication(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var errors = new List<ApiError>();
            if (document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("errors", out var inner))
                Collect(inner, errors);
            return errors.Count > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Collect(JsonElement element, List<ApiError> errors)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Collect(item, errors);
                break;
            case JsonValueKind.Object when element.TryGetProperty("errors", out var inner):
                Collect(inner, errors);
                break;
            case JsonValueKind.Object:
                if ((Text(element, "title") ?? Text(element, "message") ?? Text(element, "error") ?? Text(element, "detail")) is { } title)
                    errors.Add(new ApiError(Text(element, "status"), Source(element), title, Text(element, "uid")));
                break;
            case JsonValueKind.String:
                errors.Add(new ApiError(null, null, Printable(element.GetString()), null));
                break;
        }
    }

    // A plain string here; JSON:API would have an object with a pointer.
    private static string? Source(JsonElement error)
        => error.TryGetProperty("source", out var source) && source.ValueKind is JsonValueKind.Object
            ? Text(source, "pointer") ?? Text(source, "parameter")
            : Text(error, "source");

    private static string? Text(JsonElement element, string name)
        => !element.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => Printable(value.GetString()),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };

    private static string Printable(string? text)
    {
        var printable = RedactedText.Of(PrintableText.Of(text));
        return printable.Length <= MaxTitleLength ? printable : string.Concat(printable.AsSpan(0, MaxTitleLength), "…");
    }
}
