using System.Globalization;
using System.Text;

namespace DataCite.Client;

/// <summary>
/// Writes clauses of OpenSearch's query_string, in which <c>: ( ) [ ] { } " ^ ~ * ? \ + - ! &amp;&amp; ||</c> are operators. Slashes are
/// not escaped here: the server does it.
/// </summary>
public static class QueryText
{
    private const string Operators = "\\+-=&|><!(){}[]^\"~*?:";

    /// <summary>Makes a text that matches itself: for use without quotes, as one term of a query.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            // These two cannot be escaped at all; a wildcard for one character is the nearest.
            if (c is '<' or '>')
            {
                escaped.Append('?');
                continue;
            }

            if (Operators.Contains(c) || char.IsWhiteSpace(c))
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>Puts a text between quotes: a phrase, or the exact value of a keyword field.</summary>
    public static string Quote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
    }

    /// <summary><c>field:"value"</c>, or <c>field:("a" OR "b")</c> for several values, any of which will do.</summary>
    public static string AnyOf(string field, IReadOnlyCollection<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var quoted = values.Select(Quote);
        return values.Count == 1 ? $"{field}:{quoted.First()}" : $"{field}:({string.Join(" OR ", quoted)})";
    }

    /// <summary>Clauses one of which has to hold.</summary>
    public static string Either(params ReadOnlySpan<string> clauses) => "(" + string.Join(" OR ", clauses.ToArray()) + ")";

    /// <summary><c>field:[from TO to]</c> with both ends included; an end that is null is open.</summary>
    public static string Between(string field, DateTimeOffset? from, DateTimeOffset? to) => $"{field}:[{Instant(from)} TO {Instant(to)}]";

    private static string Instant(DateTimeOffset? time)
        => time is { } known ? known.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) : "*";
}
