using System.Globalization;
using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>Says what reading has changed or left out, with the place in the record and the line of the XML.</summary>
internal sealed class XmlWarnings
{
    private readonly NoticeList _notices = new();

    public IReadOnlyList<Finding> All => _notices.Notices;

    public void Add(XElement at, string path, string code, string message, string? value = null)
    {
        var line = XmlPosition.LineOf(at);
        _notices.Add(path, code, line == 0 ? message : string.Create(CultureInfo.InvariantCulture, $"Line {line}: {message}"), value);
    }

    /// <summary>Names an element that the record has no place for.</summary>
    public void Skipped(XElement element)
        => Add(
            element, PathOf(element), XmlNoticeCodes.NoPlaceInRecord,
            $"The element '{Show(element.Name.LocalName)}' has no place in a record; it is left out.", element.Value);

    /// <summary>Names mark-up inside a text, of which the text is kept.</summary>
    public void Unmarked(XElement markup)
        => Add(
            markup, PathOf(markup), XmlNoticeCodes.NoPlaceInRecord,
            $"The mark-up '{Show(markup.Name.LocalName)}' inside a text is left out; what it marks stays.", markup.Value);

    /// <summary>Names text that stands where only elements may.</summary>
    public void Stray(XElement element, string text)
        => Add(
            element, PathOf(element), XmlNoticeCodes.NoPlaceInRecord,
            $"The text {NoticeList.Show(text)} is directly in '{Show(element.Name.LocalName)}', where only elements are possible. It is "
                + "left out.",
            text);

    /// <summary>Names an element that may stand once.</summary>
    public void Repeated(XElement element)
        => Add(
            element, PathOf(element), XmlNoticeCodes.Repeated,
            $"'{Show(element.Name.LocalName)}' is possible only once in '{Show(element.Parent!.Name.LocalName)}'. This one is left out.",
            element.Value);

    /// <summary>Names an attribute that the record has no place for.</summary>
    public void Skipped(XElement element, string attribute, string value)
        => Add(
            element, $"{PathOf(element)}/@{Show(attribute)}", XmlNoticeCodes.NoPlaceInRecord,
            $"The attribute '{Show(attribute)}' has no place in a record; it is left out.{(attribute == "lang" ? " A language is written as xml:lang." : string.Empty)}", value);

    /// <summary>Reports a value that its property does not allow.</summary>
    public void Unusable(XElement element, string path, string value, string wanted)
        => Add(
            element, path, XmlNoticeCodes.ValueNotInRecord, $"{NoticeList.Show(value)} is not {wanted}; it is left out.", value);

    public static string PathOf(XElement element)
        => string.Join('/', element.AncestorsAndSelf().Reverse().Select(static e => Show(e.Name.LocalName)));

    public static string Show(string name) => PrintableText.Of(name.Length <= 100 ? name : name[..100]);
}
