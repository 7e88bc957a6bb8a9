using System.Text;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Api;

/// <summary>What a cmdlet writes for an answer: an object for JSON, text for everything else, nothing for nothing.</summary>
internal static class ApiAnswer
{
    /// <param name="answer">The answer.</param>
    /// <param name="asText">Whether the answer stays text, exactly as it came. Otherwise texts are made safe to show.</param>
    /// <param name="stop">Ends the work.</param>
    /// <exception cref="UnreadableAnswerException">It says that it is JSON, and is not.</exception>
    /// <exception cref="AnswerTooLargeException">It is made of too many names and values.</exception>
    public static object? Read(ApiResponse answer, bool asText, CancellationToken stop)
    {
        if (answer.Body.IsEmpty)
            return null;
        if (asText)
            return Encoding.UTF8.GetString(answer.Body.Span);
        if (answer.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) is not true)
            return PrintableText.Lines(Encoding.UTF8.GetString(answer.Body.Span));
        using var document = answer.ParseJson(AnswerLimits.ShownValues, AnswerLimits.ValuesOfShownObject);
        return JsonObjects.Read(document.RootElement, stop);
    }
}
