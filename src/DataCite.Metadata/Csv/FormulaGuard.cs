using System.Text.RegularExpressions;

namespace DataCite.Metadata;

/// <summary>
/// Keeps spreadsheets from running metadata as formulas: a text that begins like one gets an apostrophe before it, which reading takes away
/// again. Numbers stay as they are.
/// </summary>
internal static partial class FormulaGuard
{
    private const char Apostrophe = '\'';
    private const string Starts = "=+-@\t\r\n";

    /// <summary>The text as a cell that no spreadsheet runs.</summary>
    public static string Defuse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsDangerous(text) && !Number().IsMatch(text) ? Apostrophe + text : text;
    }

    /// <summary>The text of a cell that <see cref="Defuse"/> has written; any other text as it is.</summary>
    public static string Restore(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.StartsWith(Apostrophe) && IsDangerous(cell) ? cell[1..] : cell;
    }

    // A text that has apostrophes before its formula gets one more, so that taking one away gives it back.
    private static bool IsDangerous(string text)
    {
        var rest = text.AsSpan().TrimStart(Apostrophe);
        return rest.Length > 0 && Starts.Contains(rest[0], StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^[+-]?[0-9]+(\.[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
