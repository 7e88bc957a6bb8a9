using System.Text.Json;
using DataCite.Sandbox.Dois.Writing;
using DataCite.Sandbox.Errors;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Routing;

namespace DataCite.Sandbox.Faults;

/// <summary>Finds out which DOI a request is about, for the log of exchanges.</summary>
internal static class ExchangeNotes
{
    private static readonly string[] Harmless = ["/token", "/reset", "/dois/validate", "/dois/status"];

    /// <summary>Whether a write of this path changes anything when it succeeds.</summary>
    public static bool ChangesData(ApiRequest request) => !Harmless.Contains(request.RawPath.TrimEnd('/'), StringComparer.Ordinal);

    /// <summary>The DOI that a request names, in its path or its body, in lower case; null when it names none.</summary>
    public static string? DoiOf(ApiRequest request, byte[] body)
    {
        var path = request.RawPath;
        if (FaultScope.IsOneDoi(path))
        {
            var rest = PercentText.DecodePath(path[6..].TrimEnd('/'));
            return DoiWriter.AsciiLower(SubResource.Of(rest)?.Doi ?? rest);
        }

        if (!FaultScope.IsWrite(request.Method) || !path.StartsWith("/dois", StringComparison.Ordinal))
            return null;
        try
        {
            return RequestBody.Parse(request, body)?.Member("data")?.Member("attributes")?.Text("doi") is { Length: > 0 } name
                ? DoiWriter.AsciiLower(name) : null;
        }
        catch (ApiException)
        {
            // The application is the one to refuse it.
            return null;
        }
    }

    /// <summary>The DOI that an answer shows; null when it shows none.</summary>
    public static string? DoiIn(ApiResponse answer)
    {
        if (answer.Body.Length == 0 || answer.ContentType != ApiResponse.Json)
            return null;
        using var document = JsonDocument.Parse(answer.Body, JsonText.ReaderOptions);
        return document.RootElement.Member("data") is { } data && data.Text("type") == "dois" ? data.Text("id") : null;
    }
}
