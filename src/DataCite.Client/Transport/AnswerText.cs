using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Quotes answers in messages: short, printable, without markup and secrets.</summary>
internal static class AnswerText
{
    private const int MaxQuote = 160;
    private const int MaxRead = 4096;
    private const int LongestSecret = 1024;

    // Not backtracking: servers write what they like, and no text may take long.
    private static readonly Regex Markup = new(
        "<script\\b.*?</script\\s*>|<style\\b.*?</style\\s*>|<head\\b.*?</head\\s*>|<[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex WhiteSpace = new("\\s+", RegexOptions.NonBacktracking);

    public static string NotJson(ApiResponse response)
        => $"DataCite's answer to {response.Context.Method} {response.Context.Path} is not JSON or is cut off "
            + $"({Count(response.Body.Length)}, {Safe(response.ContentType ?? "no media type", response.Context.Account)}){Quote(response.Body.Span, response.Context.Account)}.";

    public static string NotADoi(ApiResponse response, string problem)
        => $"DataCite's answer to {response.Context.Method} {response.Context.Path} is not a DOI, or is cut off "
            + $"({Count(response.Body.Length)}): {Safe(problem, response.Context.Account).TrimEnd('.')}.";

    /// <summary>The beginning of a body as <c>: "…"</c>, or nothing when there is nothing to show.</summary>
    public static string Quote(ReadOnlySpan<byte> body, DataCiteAccount? account = null)
    {
        var text = Safe(Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaxRead)]), account);
        // What is cut off may be the beginning of a secret.
        if (body.Length > MaxRead)
            text = text[..Math.Max(0, text.Length - LongestSecret)];
        text = WhiteSpace.Replace(Markup.Replace(text, " "), " ").Trim();
        if (text.Length == 0)
            return string.Empty;
        return text.Length <= MaxQuote ? $": \"{text}\"" : $": \"{text.AsSpan(0, MaxQuote)}…\"";
    }

    public static string Describe(HttpStatusCode status) => Enum.IsDefined(status) ? $"{(int)status} {status}" : $"{(int)status}";

    /// <summary>A text of the server's, without the account's secret and printable.</summary>
    public static string Safe(string text, DataCiteAccount? account) => PrintableText.Of(RedactedText.Of(text, account));

    private static string Count(int bytes) => bytes == 1 ? "1 byte" : $"{bytes} bytes";
}
