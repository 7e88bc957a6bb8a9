using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Quotes answers in messages: short, printable, without markup and secrets.</summary>
internal static class AnswerText
{
    private const int MaxQuote = 160;
    private const int MaxLook = 4096;

    // Not backtracking: servers write what they like, and no text may take long.
    private static readonly Regex Markup = new(
        "<script\\b.*?</script\\s*>|<style\\b.*?</style\\s*>|<head\\b.*?</head\\s*>|<[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex WhiteSpace = new("\\s+", RegexOptions.NonBacktracking);

    public static string NotJson(ApiResponse response)
        => $"DataCite's answer to {response.Context.Method} {response.Context.Path} is not JSON or is cut off "
            + $"({Count(response.Body.Length)}, {PrintableText.Of(response.ContentType ?? "no media type")}){Quote(response.Body.Span)}.";

    public static string NotADoi(ApiResponse response, string problem)
        => $"DataCite's answer to {response.Context.Method} {response.Context.Path} is not a DOI, or is cut off "
            + $"({Count(response.Body.Length)}): {PrintableText.Of(problem).TrimEnd('.')}.";

    /// <summary>The beginning of a body as <c>: "…"</c>, or nothing when there is nothing to show.</summary>
    public static string Quote(ReadOnlySpan<byte> body)
    {
        var text = PrintableText.Of(Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaxLook)]));
        text = RedactedText.Of(WhiteSpace.Replace(Markup.Replace(text, " "), " ").Trim(), isCut: body.Length > MaxLook);
        if (text.Length == 0)
            return string.Empty;
        return text.Length <= MaxQuote ? $": \"{text}\"" : $": \"{text.AsSpan(0, MaxQuote)}…\"";
    }

    public static string Describe(HttpStatusCode status) => Enum.IsDefined(status) ? $"{(int)status} {status}" : $"{(int)status}";

    private static string Count(int bytes) => bytes == 1 ? "1 byte" : $"{bytes} bytes";
}
