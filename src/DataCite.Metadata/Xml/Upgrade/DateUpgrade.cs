using System.Globalization;
using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>
/// Kernel-2 has the date types StartDate and EndDate; since kernel-3 a period is one date with a slash. What the period was of, nobody
/// said: it becomes a date of type Other that says where it comes from.
/// </summary>
internal static class DateUpgrade
{
    private const string Start = "StartDate";
    private const string End = "EndDate";

    public static void Apply(XElement resource, XmlWarnings warnings)
    {
        var dates = KernelUpgrade.Entries(resource, "dates", "date");
        var starts = dates.FindAll(static date => TypeOf(date) == Start);
        var ends = dates.FindAll(static date => TypeOf(date) == End);
        if (starts is [var start] && ends is [var end])
        {
            Report(start, dates, $"{Start} and {End} are not date types since kernel-3. They have become one period of type Other.");
            start.Value = $"{start.Value.Trim()}/{end.Value.Trim()}";
            Retype(start, $"{Start}/{End}");
            end.Remove();
            return;
        }

        foreach (var date in starts.Concat(ends))
        {
            Report(date, dates, $"{TypeOf(date)} is not a date type since kernel-3. The date is of type Other now.");
            Retype(date, TypeOf(date)!);
        }

        void Report(XElement date, List<XElement> all, string message) => warnings.Add(
            date, string.Create(CultureInfo.InvariantCulture, $"dates[{all.IndexOf(date)}].dateType"), XmlNoticeCodes.Upgraded, message, date.Value);
    }

    private static string? TypeOf(XElement date) => date.Attribute("dateType")?.Value.Trim();

    private static void Retype(XElement date, string information)
    {
        date.SetAttributeValue("dateType", "Other");
        if (date.Attribute("dateInformation") is null)
            date.SetAttributeValue("dateInformation", information);
    }
}
