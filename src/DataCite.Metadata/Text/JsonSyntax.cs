using System.Globalization;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>What is wrong with a text that is not JSON, in words for people: those of the parser speak of its options.</summary>
internal static class JsonSyntax
{
    /// <summary>What the parser says, by how it begins and what it contains, and what that means.</summary>
    private static readonly (string Begin, string Part, string Meaning)[] Meanings =
    [
        ("The JSON object contains a trailing comma", "", "there is a comma behind the last property of an object. Remove it."),
        ("The JSON array contains a trailing comma", "", "there is a comma behind the last item of a list. Remove it."),
        ("The maximum configured depth of", "", "lists and objects stand in one another more than 64 levels deep."),
        ("'0x0A' is invalid within a JSON string", "", "a text has a line break in it. Write it as \\n, or close the text with a quotation mark."),
        ("'0x0D' is invalid within a JSON string", "", "a text has a line break in it. Write it as \\n, or close the text with a quotation mark."),
        ("'0x09' is invalid within a JSON string", "", "a text has a tab in it. Write it as \\t."),
        ("", "is invalid within a JSON string. The string should be correctly escaped.", "a text has a control character in it, which JSON writes as \\u and four digits."),
        ("", "is an invalid escapable character within a JSON string. The string should be correctly escaped.", "a text has a backslash that stands for nothing. Write it twice."),
        ("", "is not a hex digit following '\\u' within a JSON string. The string should be correctly escaped.", "a text has \\u without the four digits of a character behind it. Write the backslash twice."),
        ("Expected end of string, but instead reached end of data", "", "it ends inside a text."),
        ("Expected depth to be zero at the end of the JSON payload", "", "it ends inside an object or a list."),
        ("Expected end of comment, but instead reached end of data", "", "it ends inside a comment. JSON has no comments."),
        ("The input does not contain any JSON tokens", "", "it is empty."),
        ("Expected a value, but instead reached end of data", "", "it ends where a value should stand."),
    ];

    /// <summary>What is wrong, in one sentence or two. The place is not named.</summary>
    public static string Describe(JsonException exception)
    {
        var said = exception.Message;
        foreach (var (begin, part, meaning) in Meanings)
        {
            if (said.StartsWith(begin, StringComparison.Ordinal) && said.Contains(part, StringComparison.Ordinal))
                return meaning;
        }

        var place = said.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        return PrintableText.Of(place < 0 ? said : said[..place]);
    }

    /// <summary>What is wrong, with its line and column where the parser knows them.</summary>
    public static string DescribeWithPlace(JsonException exception) => exception is { LineNumber: { } line, BytePositionInLine: { } column }
        ? string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, column {column + 1}: {Describe(exception)}")
        : Describe(exception);
}
