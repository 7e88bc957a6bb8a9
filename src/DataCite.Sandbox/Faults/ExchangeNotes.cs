using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Faults;

/// <summary>Finds out which DOI a request is about, for the log of exchanges.</summary>
internal static class ExchangeNotes
{
    private static readonly string[] Harmless = ["/token", "/reset", "/dois/validate", "/dois/status"];

    /// <summary>Whether a write of this path changes anything when it succeeds.</summary>
    public static bool ChangesData(ServerRequest request) => !Harmless.Contains(request.RawPath.TrimEnd('/'), StringComparer.Ordinal);

    /// <summary>The DOI that a request names, in its path or its body, in lower case; null when it names none.</summary>
    public static string? DoiOf(ServerRequest request, byte[] body)
    {
        var path = request.RawPath;
        if (FaultScope.IsOneDoi(path))
        {
            var rest = PercentText.DecodePath(path[6..].TrimEnd('/'));
            return DoiSpelling.AsciiLower(SubResource.Of(rest)?.Doi ?? rest);
        }

        if (!FaultScope.IsWrite(request.Method) || !path.StartsWith("/dois", StringComparison.Ordinal))
            return null;
        try
        {
            return RequestBody.Parse(request, body)?.Member("data")?.Member("attributes")?.Text("doi") is { Length: > 0 } name
                ? DoiSpelling.AsciiLower(name) : null;
        }
        catch (RefusalException)
        {
            // The application is the one to refuse it.
            return null;
        }
    }

    /// <summary>The DOI that an answer shows; null when it shows none.</summary>
    public static string? DoiIn(ServerResponse answer)
    {
        if (answer.Body.Length == 0 || answer.ContentType != ServerResponse.Json)
            return null;
        using var document = JsonDocument.Parse(answer.Body, JsonBytes.ReaderOptions);
        return document.RootElement.Member("data") is { } data && data.Text("type") == "dois" ? data.Text("id") : null;
    }
}
