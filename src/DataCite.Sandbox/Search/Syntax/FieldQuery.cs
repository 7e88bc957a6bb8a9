using System.Globalization;
using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>Makes tests for one field of what a query asks, by the field's type.</summary>
internal static class FieldQuery
{
    /// <summary>The field has the text: all its words, or the whole of it where the field is not searched by words.</summary>
    public static QueryNode? Text(SearchField field, string text)
    {
        if (field.Type != SearchFieldType.Text)
            return Value(field, text);
        var words = TextTokens.Lowercase(text);
        return words.Length switch
        {
            0 => null,
            1 => new WordNode(field, words[0]),
            _ => new AllNode([.. words.Select(word => new WordNode(field, word))]),
        };
    }

    /// <summary>The field has the words together.</summary>
    public static QueryNode? Phrase(SearchField field, string text, int slop)
    {
        if (field.Type != SearchFieldType.Text)
            return Value(field, text);
        var words = TextTokens.Lowercase(text);
        return words.Length switch
        {
            0 => null,
            1 => new WordNode(field, words[0]),
            _ => new PhraseNode(field, words, slop),
        };
    }

    /// <summary>The field has a value in the range.</summary>
    public static QueryNode Range(SearchField field, QueryRange range) => field.Type switch
    {
        SearchFieldType.Integer or SearchFieldType.Float
            => new NumberRangeNode(field, Number(range.From), range.IncludesFrom, Number(range.To), range.IncludesTo),
        SearchFieldType.Date or SearchFieldType.Year => DateRange(field, range),
        _ => new TextRangeNode(field, range),
    };

    /// <summary>A term of the field fits the pattern.</summary>
    public static QueryNode Pattern(SearchField field, WildcardPattern pattern)
        => HoldsText(field)
            ? new PatternNode(field, pattern)
            : throw SearchQueryException.ForFieldType(pattern.IsPrefix ? "prefix" : "wildcard", field);

    /// <summary>A term of the field is like the term.</summary>
    public static QueryNode Fuzzy(SearchField field, string term, double? fuzziness)
        => HoldsText(field) ? new FuzzyNode(field, term, fuzziness) : throw SearchQueryException.ForFieldType("fuzzy", field);

    /// <summary>Whether the field can be searched by patterns and similarity.</summary>
    public static bool HoldsText(SearchField field)
        => field.Type is SearchFieldType.Text or SearchFieldType.Keyword or SearchFieldType.LowercaseKeyword;

    private static QueryNode Value(SearchField field, string text) => field.Type switch
    {
        SearchFieldType.Keyword or SearchFieldType.LowercaseKeyword => new ExactNode(field, text),
        SearchFieldType.Boolean => text is "true" or "false" ? new ExactNode(field, text) : throw SearchQueryException.ForBoolean(text),
        _ => Range(field, new(text, true, text, true)),
    };

    private static double? Number(string? text)
    {
        if (text is null)
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw SearchQueryException.ForNumber(text);
    }

    private static DateRangeNode DateRange(SearchField field, QueryRange range)
    {
        var (from, to) = (DateTime.MinValue, DateTime.MaxValue);
        if (range.From is not null)
            from = range.IncludesFrom ? Period(field, range.From).First : Period(field, range.From).Last.AddTicks(1);
        if (range.To is not null)
            to = range.IncludesTo ? Period(field, range.To).Last : Period(field, range.To).First.AddTicks(-1);
        return new(field, from, to);
    }

    private static DatePeriod Period(SearchField field, string text)
    {
        if (field.Type == SearchFieldType.Year)
            return DatePeriod.TryParseYear(text, out var year) ? year : throw SearchQueryException.ForDate(text, DatePeriod.YearFormat);
        return DatePeriod.TryParse(text, out var period) ? period : throw SearchQueryException.ForDate(text, DatePeriod.DateFormat);
    }
}
