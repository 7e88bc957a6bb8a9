using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Reads errors in every form that the server uses: a list, an object, an error without a list, or text; the status as a number or as text;
/// or no JSON at all.
/// </summary>
internal static class ApiErrorParser
{
    // Some titles repeat whole metadata values.
    private const int MaxTitleLength = 2000;

    // Looking for secrets in every spelling takes its time: no more is read than may be shown, and the longest secret behind it.
    private const int MaxRead = 4096;
    private const int LongestSecret = 1024;

    /// <summary>
    /// The errors of an answer; <paramref name="isJson"/> says whether it is an answer of the API or a page of the firewall or load balancer.
    /// </summary>
    /// <param name="body">The body.</param>
    /// <param name="isJson">Whether it is JSON.</param>
    /// <param name="account">Whose secret is taken out of the texts.</param>
    public static IReadOnlyList<ApiError> Parse(ReadOnlyMemory<byte> body, out bool isJson, DataCiteAccount? account = null)
    {
        isJson = false;
        if (body.IsEmpty)
            return [];
        try
        {
            using var document = ReadableJson.Parse(body);
            isJson = true;
            var errors = new List<ApiError>();
            Collect(document.RootElement, errors, account);
            return errors;
        }
        catch (JsonException)
        {
            // An HTML page: the caller uses the status only.
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
            using var document = ReadableJson.Parse(body);
            var errors = new List<ApiError>();
            if (document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("errors", out var inner))
                Collect(inner, errors, account: null);
            return errors.Count > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Collect(JsonElement element, List<ApiError> errors, DataCiteAccount? account)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Collect(item, errors, account);
                break;
            case JsonValueKind.Object when element.TryGetProperty("errors", out var inner):
                Collect(inner, errors, account);
                break;
            case JsonValueKind.Object:
                if ((Text(element, "title", account) ?? Text(element, "message", account) ?? Text(element, "error", account) ?? Text(element, "detail", account)) is { } title)
                    errors.Add(new ApiError(Text(element, "status", account), Source(element, account), title, Text(element, "uid", account)));
                break;
            case JsonValueKind.String:
                errors.Add(new ApiError(null, null, Printable(element.GetString(), account), null));
                break;
        }
    }

    // A plain string here; JSON:API would have an object with a pointer.
    private static string? Source(JsonElement error, DataCiteAccount? account)
        => error.TryGetProperty("source", out var source) && source.ValueKind is JsonValueKind.Object
            ? Text(source, "pointer", account) ?? Text(source, "parameter", account)
            : Text(error, "source", account);

    private static string? Text(JsonElement element, string name, DataCiteAccount? account)
        => !element.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => Printable(value.GetString(), account),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };

    // Secrets first: what is made printable is not spelled as it was.
    private static string Printable(string? text, DataCiteAccount? account)
    {
        var isCut = text?.Length > MaxRead;
        var printable = PrintableText.Of(RedactedText.Of(isCut ? text![..MaxRead] : text ?? string.Empty, account));
        // What is cut off may be the beginning of a secret.
        if (isCut)
            printable = string.Concat(printable.AsSpan(0, Math.Max(0, printable.Length - LongestSecret)), "…");
        return printable.Length <= MaxTitleLength ? printable : string.Concat(printable.AsSpan(0, MaxTitleLength), "…");
    }
}
