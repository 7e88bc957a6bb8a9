namespace DataCite.Jobs;

/// <summary>A cell of a table in text, as it stands in the file.</summary>
internal static class QuotedCell
{
    private const char Mark = '"';

    /// <summary>The text that a cell stands for.</summary>
    /// <param name="raw">The cell with its quotation marks.</param>
    /// <param name="delimiter">What stands between the cells.</param>
    /// <param name="text">The text; empty where the marks do not fit, so that the cell can hold what belongs to others.</param>
    public static bool TryRead(ReadOnlySpan<char> raw, char delimiter, out string text)
    {
        var first = raw.IndexOf(Mark);
        text = string.Empty;
        if (first < 0)
        {
            text = raw.ToString();
            return true;
        }

        if (first > 0)
        {
            // Marks inside a text are text, unless they keep together what would else be several cells.
            if (raw.Count(Mark) % 2 > 0 || raw.IndexOfAny(delimiter, '\r', '\n') >= 0)
                return false;
            text = raw.ToString();
            return true;
        }

        var inner = raw[1..].TrimEnd(' ');
        if (inner is not [.., Mark])
            return false;
        inner = inner[..^1];
        var doubled = inner.Count(Mark);
        if (doubled == 0)
        {
            text = inner.ToString();
            return true;
        }

        var written = inner.ToString().Replace("\"\"", "\"", StringComparison.Ordinal);
        if (doubled != 2 * (inner.Length - written.Length))
            return false;
        text = written;
        return true;
    }
}
