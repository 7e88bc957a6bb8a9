namespace DataCite.Metadata;

/// <summary>Collects what a conversion has to say.</summary>
internal sealed class NoticeList
{
    private const int LongestValue = 60;
    private readonly List<Finding> _notices = [];

    public IReadOnlyList<Finding> Notices => _notices;

    public void Add(
        string path, string code, string message, string? value = null, FindingSeverity severity = FindingSeverity.Warning,
        string? suggestion = null)
        => _notices.Add(new Finding(severity, path, code, message, value, suggestion));

    /// <summary>A text from a record as a message can show it: printable, and not longer than a line.</summary>
    public static string Show(string text)
    {
        return text.Length <= LongestValue ? $"'{PrintableText.Of(text)}'" : $"'{PrintableText.Of(text[..LongestValue])}…'";
    }
}
