using System.Management.Automation;
using System.Management.Automation.Host;
using System.Net;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Errors;

/// <summary>The one place that makes error records: a stable id, a fitting category, what happened, and what to do next.</summary>
internal static class ErrorRecords
{
    /// <summary>Whether the exception concerns the item in hand or the server's answer, and so can be reported; anything else is a bug.</summary>
    public static bool IsExpected(Exception exception)
        => exception is DataCiteException or CmdletInputException or DoiNameException or MetadataFormatException or MetadataValueException;

    /// <summary>Whether no later item can succeed.</summary>
    public static bool IsFinal(Exception exception) => exception is AuthenticationFailedException or ClientClosedException or ResourceNotFoundException { IsOfLogin: true } or CmdletInputException { IsFinal: true };

    /// <summary>Whether the exception is about the item in hand, be it a fault of this module, and not one by which PowerShell ends a command.</summary>
    public static bool IsOfItem(Exception exception)
        => exception is not (PipelineStoppedException or ActionPreferenceStopException or FlowControlException or HostException);

    /// <summary>The record of a write of which it is not known whether it was carried out.</summary>
    /// <param name="exception">What happened.</param>
    /// <param name="target">The input item that it happened to.</param>
    /// <param name="write">The write.</param>
    /// <param name="words">What the cmdlet does.</param>
    /// <param name="connection">The parameters that lead a command to the same system; empty for the session's connection.</param>
    public static ErrorRecord Uncertain(Exception exception, object? target, PendingWrite write, WriteWords words, string connection)
    {
        var cause = exception is UncertainOutcomeException { InnerException: DataCiteException lost } ? lost : exception;
        var advice = $"Before you try again, look with: {words.Command([write], connection)}";
        return Make(
            exception, ErrorIds.OutcomeUncertain, ErrorCategory.InvalidResult, target,
            ErrorAdvice.Join(
                $"It is not known whether {LongWords.Cut(PrintableText.Of(write.Name))} was {words.Done}; {words.Doubt}. {Told(Problem(cause))} {advice}",
                words.Remedy is null ? advice : $"{advice} {words.Remedy}",
                missing: words.Remedy ?? string.Empty));
    }

    /// <summary>Whether a record is of a write of which it is not known whether it was carried out.</summary>
    public static bool IsUncertain(ErrorRecord record) => record.FullyQualifiedErrorId.StartsWith(ErrorIds.OutcomeUncertain, StringComparison.Ordinal);

    /// <summary>The record of an exception that <see cref="IsOfItem"/>.</summary>
    /// <param name="exception">What happened.</param>
    /// <param name="target">The input item that it happened to.</param>
    public static ErrorRecord From(Exception exception, object? target)
    {
        var (id, category) = Classify(exception);
        return Make(exception, id, category, target, ErrorAdvice.Join(Told(Problem(exception)), Told(Advice(exception))));
    }

    /// <summary>The same record with one sentence more about what to do.</summary>
    /// <param name="record">The record.</param>
    /// <param name="advice">The sentence.</param>
    public static ErrorRecord WithAdvice(ErrorRecord record, string advice)
    {
        record.ErrorDetails = ErrorAdvice.Join(Told(Problem(record.Exception)), $"{Told(Advice(record.Exception))} {Told(advice)}".Trim());
        return record;
    }

    /// <summary>The same record, whose message begins with a place in a file.</summary>
    /// <param name="place">The place.</param>
    /// <param name="record">The record.</param>
    public static ErrorRecord At(string place, ErrorRecord record)
    {
        var details = record.ErrorDetails;
        if (details is not null && !details.Message.StartsWith(place, StringComparison.Ordinal))
            record.ErrorDetails = new ErrorDetails($"{Shown(place)}: {details.Message}") { RecommendedAction = details.RecommendedAction };
        return record;
    }

    /// <summary>What happened, as it may be shown.</summary>
    public static string Describe(Exception exception) => Problem(exception);

    /// <summary>The message without the name of a .NET parameter, which means nothing to a user who gave the parameter of a cmdlet.</summary>
    public static string PlainMessage(ArgumentException exception)
    {
        var suffix = $" (Parameter '{exception.ParamName}')";
        return exception.Message.Replace(suffix, string.Empty, StringComparison.Ordinal);
    }

    private static ErrorRecord Make(Exception exception, string id, ErrorCategory category, object? target, ErrorDetails details)
    {
        var record = new ErrorRecord(exception, id, category, Shown(target)) { ErrorDetails = details };
        // The text of an object, which the view NormalView writes: of a row it has the cells.
        if (record.CategoryInfo.TargetName is { } name)
            record.CategoryInfo.TargetName = PrintableText.Of(LongWords.Cut(RedactedText.Of(name)));
        return record;
    }

    /// <summary>An item as an error may hold it: text without what looks like a secret and without what steers a terminal.</summary>
    private static object? Shown(object? target) => target is string text ? Shown(text) : target;

    private static string Shown(string text) => PrintableText.Lines(RedactedText.Of(text));

    private static string Told(string text) => PrintableText.Lines(LongWords.Cut(RedactedText.Of(text)));

    private static (string Id, ErrorCategory Category) Classify(Exception exception) => exception switch
    {
        CmdletInputException input => (input.ErrorId, input.Category),
        DoiNameException => (ErrorIds.DoiNameInvalid, ErrorCategory.InvalidArgument),
        MetadataFormatException => (ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData),
        MetadataValueException => (ErrorIds.MetadataInvalid, ErrorCategory.InvalidArgument),
        AuthenticationFailedException => (ErrorIds.LoginRefused, ErrorCategory.AuthenticationError),
        PermissionDeniedException => (ErrorIds.PermissionDenied, ErrorCategory.PermissionDenied),
        ResourceNotFoundException => (ErrorIds.NotFound, ErrorCategory.ObjectNotFound),
        ConflictException { Doi: null, Path: { } path } when path.StartsWith("repositories", StringComparison.OrdinalIgnoreCase)
            => (ErrorIds.RepositoryExists, ErrorCategory.ResourceExists),
        ConflictException => (ErrorIds.DoiExists, ErrorCategory.ResourceExists),
        ApiException { StatusCode: HttpStatusCode.Conflict } => (ErrorIds.RefusedByServer, ErrorCategory.ResourceBusy),
        ChangeConflictException => (ErrorIds.ChangeConflict, ErrorCategory.ResourceExists),
        ValidationFailedException => (ErrorIds.RefusedByServer, ErrorCategory.InvalidData),
        RateLimitedException => (ErrorIds.RateLimited, ErrorCategory.LimitsExceeded),
        ServiceUnavailableException => (ErrorIds.ServerUnavailable, ErrorCategory.ResourceUnavailable),
        RepositoryNotDeletableException => (ErrorIds.RepositoryNotDeletable, ErrorCategory.InvalidOperation),
        DoiNotDeletableException => (ErrorIds.DoiNotDeletable, ErrorCategory.InvalidOperation),
        StateTransitionException => (ErrorIds.StateChangeImpossible, ErrorCategory.InvalidOperation),
        RecordTooLargeException => (ErrorIds.RecordTooLarge, ErrorCategory.LimitsExceeded),
        ConnectionFailedException => (ErrorIds.ConnectionFailed, ErrorCategory.ConnectionError),
        RequestTimeoutException => (ErrorIds.RequestTimedOut, ErrorCategory.OperationTimeout),
        UnreadableAnswerException => (ErrorIds.AnswerUnreadable, ErrorCategory.InvalidResult),
        AnswerTooLargeException => (ErrorIds.AnswerTooLarge, ErrorCategory.LimitsExceeded),
        ClientClosedException => (ErrorIds.ConnectionEnded, ErrorCategory.InvalidOperation),
        UncertainOutcomeException => (ErrorIds.OutcomeUncertain, ErrorCategory.InvalidResult),
        ListInterruptedException => (ErrorIds.ListInterrupted, ErrorCategory.InvalidResult),
        DataCiteException => (ErrorIds.ServerError, ErrorCategory.NotSpecified),
        _ => (ErrorIds.UnexpectedFailure, ErrorCategory.NotSpecified),
    };

    private static string Problem(Exception exception) => exception switch
    {
        // Made of printable parts, with line breaks between them.
        MetadataInvalidException => exception.Message,
        DataCiteException failure => PrintableText.Of(failure.Problem),
        _ when !IsExpected(exception) => $"Unexpected {exception.GetType().Name}: {PrintableText.Of(exception.Message)}",
        _ => PrintableText.Of(exception.Message),
    };

    private static string Advice(Exception exception) => exception switch
    {
        DataCiteException { Advice: { } advice } => advice,
        CmdletInputException input => input.Advice,
        DoiNameException => "Give the DOI as 10.5072/name, doi:10.5072/name or https://doi.org/10.5072/name.",
        MetadataValueException => "Correct the value and run the command again.",
        MetadataFormatException => "Correct the metadata and run the command again.",
        _ when !IsExpected(exception) => "This is a fault of the module. Please report it, with what Get-Error shows.",
        _ => "Run the command again with -Verbose to see what was sent, and see 'Get-Help about_DataCite'.",
    };
}
