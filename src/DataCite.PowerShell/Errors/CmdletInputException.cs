using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell.Errors;

/// <summary>A cmdlet cannot do what it was asked to with what it was given. Nothing was sent.</summary>
public class CmdletInputException : Exception
{
    internal CmdletInputException(string errorId, ErrorCategory category, string problem, string advice, Exception? innerException = null)
        : base(Shown(problem), IsShown(innerException) ? innerException : null)
    {
        ErrorId = errorId;
        Category = category;
        Advice = Shown(advice);
    }

    /// <summary>The stable id of the error.</summary>
    public string ErrorId { get; }

    /// <summary>PowerShell's category of the error.</summary>
    public ErrorCategory Category { get; }

    /// <summary>Whether no later item can succeed, so that the error ends the command.</summary>
    internal bool IsFinal { get; init; }

    /// <summary>What to do next.</summary>
    public string Advice { get; }

    private static string Shown(string text) => PrintableText.Lines(LongWords.Cut(RedactedText.Of(text)));

    // Errors are shown with the exceptions behind them, whose words are not ours to change.
    private static bool IsShown(Exception? exception)
        => exception is null || (Shown(exception.Message) == exception.Message && IsShown(exception.InnerException));
}
