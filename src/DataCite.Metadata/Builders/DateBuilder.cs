namespace DataCite.Metadata;

/// <summary>Makes dates in the forms that the schema documents. A date whose meaning is not certain is refused, never guessed.</summary>
public static class DateBuilder
{
    /// <summary>Makes a date from a text: <c>2024</c>, <c>2024-02</c>, <c>2024-02-01</c>, <c>2024-02-01T09:30:00Z</c>, <c>2024-02-01/2024-03-31</c>.</summary>
    /// <param name="date">The date or period.</param>
    /// <param name="dateType">A term of <see cref="Vocabularies.DateType"/> in any spelling.</param>
    /// <param name="dateInformation">Explanation in words, or null.</param>
    /// <exception cref="MetadataValueException">The text is not a date in a documented form, or the type is not in the list.</exception>
    public static DateEntry Create(string date, string dateType, string? dateInformation = null)
    {
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(dateType);
        var text = date.Trim();
        if (DateForm.FindProblem(text, out var code, out var suggestion) is { } problem)
            throw new MetadataValueException(
                "date", date, $"{PrintableText.Quote(date)} is not a valid date: {problem}.", code, suggestion);
        return new DateEntry
        {
            Date = text,
            DateType = ControlledTerm.Parse(Vocabularies.DateType, dateType),
            DateInformation = string.IsNullOrWhiteSpace(dateInformation) ? null : dateInformation.Trim(),
        };
    }

    /// <summary>Makes a date of a day.</summary>
    /// <inheritdoc cref="Create(string, string, string?)"/>
    public static DateEntry Create(DateOnly date, string dateType, string? dateInformation = null) => Create(DateFormat.Write(date), dateType, dateInformation);

    /// <summary>Makes a date of a moment, to the second; midnight is a day (<see cref="DateFormat"/>).</summary>
    /// <inheritdoc cref="Create(string, string, string?)"/>
    public static DateEntry Create(DateTimeOffset date, string dateType, string? dateInformation = null)
        => Create(DateFormat.Write(date), dateType, dateInformation);

    /// <summary>Makes a date of a moment, to the second; midnight is a day (<see cref="DateFormat"/>).</summary>
    /// <inheritdoc cref="Create(string, string, string?)"/>
    public static DateEntry Create(DateTime date, string dateType, string? dateInformation = null)
        => Create(DateFormat.Write(date), dateType, dateInformation);

    /// <summary>Makes a period of days.</summary>
    /// <param name="start">Its first day; null when it has no known beginning.</param>
    /// <param name="end">Its last day; null when it goes on.</param>
    /// <param name="dateType">A term of <see cref="Vocabularies.DateType"/> in any spelling.</param>
    /// <param name="dateInformation">Explanation in words, or null.</param>
    /// <exception cref="MetadataValueException">It ends before it begins, has neither end, or the type is not in the list.</exception>
    public static DateEntry Period(DateOnly? start, DateOnly? end, string dateType, string? dateInformation = null)
        => Create($"{(start is { } from ? DateFormat.Write(from) : null)}/{(end is { } to ? DateFormat.Write(to) : null)}", dateType, dateInformation);
}
