using System.Management.Automation;
using System.Text.Json;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Api;

/// <summary>How much harm a request to any route can do: what deletes, publishes, hands over or undoes is not taken back.</summary>
internal static class ApiImpact
{
    private const string Undo = "undo";
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The impact of a request.</summary>
    public static ConfirmImpact Of(ApiRequest request) => Irreversible(request) is null ? ConfirmImpact.Medium : ConfirmImpact.High;

    /// <summary>What the request does, with the DOI as it is now where a person decides about it.</summary>
    public static async Task<string> DescribeAsync(ApiRequest request, DataCiteConnection connection, DataCiteClient client, bool isSeen, CancellationToken stop)
    {
        var deed = $"{request.Method} {Uri.UnescapeDataString(request.Path)} {DoiDeed.At(connection)}{Irreversible(request) ?? "."}";
        if (!isSeen || Of(request) != ConfirmImpact.High || DoiOf(request) is not { } name)
            return deed;
        try
        {
            var record = await client.GetDoiAsync(name, stop).ConfigureAwait(false);
            return $"{deed} Now it is {StateWords.Of(record.State)}: {DoiDeed.Of(record)}.";
        }
        catch (ResourceNotFoundException)
        {
            return $"{deed} {name} was not found there: it does not exist, or this account is not allowed to see it.";
        }
    }

    // What cannot be taken back; null when nothing is.
    private static string? Irreversible(ApiRequest request)
    {
        var route = Segments(request);
        if (request.Method == HttpMethod.Delete)
            return ": deletes it. This cannot be undone.";
        if (route is not ["dois", ..])
            return null;
        if (route is ["dois", Undo])
            return ": undoes the last change of the DOI, even if someone else made it. If the last change created the DOI, the DOI is deleted, even a findable one. This cannot be undone.";
        if (Attribute(request, "event") is "publish" or "register")
            return $": the event '{Attribute(request, "event")}' makes the DOI {(Attribute(request, "event") == "publish" ? "findable" : "registered")}. This cannot be undone.";
        return Attribute(request, "mode") == "transfer" || (request.Method != HttpMethod.Post && HandsOver(request))
            ? ": transfers the DOI to another repository. Only that repository can undo this." : null;
    }

    private static DoiName? DoiOf(ApiRequest request)
    {
        var text = Segments(request) is ["dois", not Undo, ..] and var route ? string.Join('/', route[1..]) : Attribute(request, "doi");
        return DoiName.TryParse(text, out var name) ? name : null;
    }

    // The server takes several slashes for one, and passes over one at the end.
    private static string[] Segments(ApiRequest request) => Uri.UnescapeDataString(request.Path).Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static string? Attribute(ApiRequest request, string name)
        => Read(request, data => data.TryGetProperty("attributes", out var attributes) && attributes.ValueKind == JsonValueKind.Object
            && attributes.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null);

    private static bool HandsOver(ApiRequest request)
        => Read(request, static data => data.TryGetProperty("relationships", out var related) && related.ValueKind == JsonValueKind.Object
            && related.TryGetProperty("client", out _) ? "client" : null) is not null;

    private static string? Read(ApiRequest request, Func<JsonElement, string?> read)
    {
        if (request.Body is not { IsEmpty: false } body)
            return null;
        try
        {
            ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
            using var document = JsonDocument.Parse(body.Span.StartsWith(mark) ? body[mark.Length..] : body, Lenient);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
                ? read(data) : null;
        }
        catch (JsonException)
        {
            // No JSON says no event; the server refuses it.
            return null;
        }
    }
}
