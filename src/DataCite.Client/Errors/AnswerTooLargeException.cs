using System.Globalization;

namespace DataCite.Client;

/// <summary>
/// The answer is larger than any that is expected; the rest of it was not read. It is not asked for again, since it would be as large. Whether
/// a write was carried out is asked for, as after any answer that says nothing.
/// </summary>
public sealed class AnswerTooLargeException : DataCiteException
{
    private const string ListAdvice =
        "Ask for fewer rows at a time, or without details. If it happens with few rows, something between here and DataCite changes the answers.";

    private AnswerTooLargeException(FailureContext context, string what, string advice, Exception? innerException)
        : base(context, $"DataCite's answer to {context.Method} {context.Path} {what}; it was not read.", advice, innerException)
    {
    }

    /// <summary>Whether a page with fewer rows may be small enough.</summary>
    internal bool IsOfRows { get; private init; }

    internal static AnswerTooLargeException OfBody(FailureContext context, int limit) => new(
        Lasting(context),
        $"is larger than {Megabytes(limit)}",
        "If it is a list, ask for fewer rows at a time (page[size]). Otherwise something between here and DataCite changes the answers.",
        null);

    internal static AnswerTooLargeException OfPage(FailureContext context, int limit) => new(
        Lasting(context), $"is larger than {Megabytes(limit)}", ListAdvice, null)
    {
        IsOfRows = true,
    };

    internal static AnswerTooLargeException OfValues(FailureContext context) => new(
        Lasting(context),
        "has too many names and values",
        "If it is a list, ask for fewer rows at a time (page[size]). Otherwise something between here and DataCite changes the answers.",
        null)
    {
        IsOfRows = true,
    };

    internal static AnswerTooLargeException OfPageValues(FailureContext context) => new(
        Lasting(context), "has too many names and values", ListAdvice, null)
    {
        IsOfRows = true,
    };

    internal static AnswerTooLargeException OfPart(FailureContext context, string what) => new(Lasting(context), what, ListAdvice, null);

    internal static AnswerTooLargeException OfRowCount(FailureContext context, int limit)
        => OfPart(context, string.Create(CultureInfo.InvariantCulture, $"has more than {limit} rows"));

    internal static AnswerTooLargeException OfHeaders(FailureContext context, int kilobytes, Exception cause) => new(
        Lasting(context),
        string.Create(CultureInfo.InvariantCulture, $"has headers larger than {kilobytes} KB"),
        "Something between here and DataCite changes the answers; check the address and the proxy settings.",
        cause);

    internal static string Megabytes(int bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024)} MB");

    private static FailureContext Lasting(FailureContext context) => context with { IsTransient = false };
}
