using System.Globalization;
using System.Text.RegularExpressions;

namespace DataCite.Sandbox.Text;

/// <summary>
/// Whether a date of XML survives: the server keeps what its library, edtf-ruby 3.2, can read, and the codes for unknown information
///. The patterns follow the grammar of that library.
/// </summary>
internal static partial class EdtfDates
{
    private const string Year = @"-?\d{4}";
    private const string Month = "(?:0[1-9]|1[0-2])";
    private const string Day = @"(?:0[1-9]|[12]\d|3[01])";
    private const string Doubt = "(?:[?]~|[?~%])";
    private const string Any = "[uX]";
    private const string Date = $"(?:{Year}(?:-{Month}(?:-{Day})?)?)";

    private const string Hour = @"(?:[01]\d|2[0-3])";
    private const string Minute = @"[0-5]\d";
    private const string Offset = $@"(?:(?:0[1-9]|1[0-3]):{Minute}|14:00|00:(?:0[1-9]|[1-5]\d))";
    private const string Time = $@"(?:(?:{Hour}:{Minute}:{Minute}|24:00:00)(?:Z|-{Offset}|\+(?:{Offset}|00:00))?)";

    private const string VagueYear = $@"(?:-?(?:\d{{3}}{Any}|\d\d{Any}{Any}))";
    private const string Unspecified
        = $"(?:{VagueYear}(?:-(?:{Month}|{Any}{Any})(?:-(?:{Day}|{Any}{Any}))?)?|{Year}-{Any}{Any}(?:-(?:{Day}|{Any}{Any}))?|{Year}-{Month}-{Any}{Any})";

    private const string DoubtfulMonth
        = $@"(?:{Year}{Doubt}-{Month}{Doubt}?|{Year}-{Month}{Doubt}|{Year}{Doubt}?-\({Month}\){Doubt})";

    private const string DoubtfulDay
        = $@"(?:{DoubtfulMonth}-(?:{Day}{Doubt}?|\({Day}\){Doubt})|{Year}-\({Month}\){Doubt}{Day}{Doubt}?|{Year}-{Month}-(?:{Day}|\({Day}\)){Doubt}"
        + $@"|{Year}{Doubt}?-\({Month}-(?:{Day}|\({Day}\){Doubt})\){Doubt})";

    private const string DoubtfulDate = $"(?:{Year}{Doubt}|{DoubtfulMonth}|{DoubtfulDay})";
    private const string Doubtful = $@"(?:{DoubtfulDate}|\({DoubtfulDate}\){Doubt})";
    private const string Point = $"(?:{Date}|{Doubtful}|{Unspecified})";
    private const string Unknown = "(?i:unkn?own)";
    private const string Interval = $"(?:{Point}|{Unknown})/(?:{Point}|{Unknown}|(?i:open))";

    private const string LongYear = @"[yY]-?[1-9](?:\d{4,}|(?:\d{0,3}|\d{4,})[eE][1-9]\d*)";
    private const string Season = $@"{Year}-2[1-4]{Doubt}?(?:\^\w+)?";
    private const string Masked = @"\d{3}x|\d\dxx";

    private const string Dots = @"\s*\.\.\s*";
    private const string Element = $"(?:{Point}|{Year}{Dots}{Year})";
    private const string List
        = $@"(?:{Dots}{Date}(?:\s*,\s*{Element})*(?:\s*,\s*{Date}{Dots})?|{Element}(?:\s*,\s*{Element})*(?:\s*,\s*{Date}{Dots})?|{Date}{Dots})";

    private const string Set = $@"\[{List}\]|\{{{List}\}}";

    private static readonly string[] Codes = [":unac", ":unal", ":unap", ":unas", ":unav", ":unkn", ":none", ":null", ":tba", ":etal"];

    /// <summary>Whether the server keeps the date.</summary>
    public static bool Keeps(string date)
        => Codes.Contains(date, StringComparer.Ordinal)
            || (Form().IsMatch(date) && Days().Matches(date).All(static match => Exists(match)));

    private static bool Exists(Match match)
    {
        var (year, month, day) = (Number(match.Groups[1]), Number(match.Groups[2]), Number(match.Groups[3]));

        // Years before 1 repeat the same pattern of leap years; .NET knows none of them.
        return day <= DateTime.DaysInMonth((((year % 400) + 400) % 400) + 400, month);
    }

    private static int Number(Group group) => int.Parse(group.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    [GeneratedRegex($@"\A(?:{Date}(?:T{Time}|\^\w+)?|{Doubtful}|{Unspecified}|{Any}{{4}}|{Interval}|{LongYear}|{Season}|{Masked}|{Set})\z")]
    private static partial Regex Form();

    // Every day of a known month of a known year, with its marks of doubt.
    [GeneratedRegex($@"(?<!\d)({Year}){Doubt}?-\(?({Month})\)?{Doubt}?-?\(?({Day})(?!\d)")]
    private static partial Regex Days();
}
