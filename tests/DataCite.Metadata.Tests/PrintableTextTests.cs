using System.Globalization;
using System.Xml.Linq;

namespace DataCite.Metadata.Tests;

/// <summary>No text of a stranger's steers a terminal or shows itself as another.</summary>
public class PrintableTextTests
{
    public static TheoryData<int> Unsafe =>
    [
        .. Enumerable.Range(0, 0x110000).Where(static c => c is not ('\t' or '\n' or '\r') && (
            (c <= 0xFFFF && char.IsControl((char)c))
            || c is 0x2028 or 0x2029 or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFB) or 0xFEFF
                or (>= 0xE0000 and <= 0xE007F))),
    ];

    [Theory]
    [MemberData(nameof(Unsafe))]
    public void A_character_that_is_not_safe_is_replaced(int character)
    {
        var text = $"a{char.ConvertFromUtf32(character)}b";

        foreach (var shown in new[] { PrintableText.Of(text), PrintableText.Lines(text) })
        {
            Assert.StartsWith("a\uFFFD", shown, StringComparison.Ordinal);
            Assert.EndsWith("\uFFFDb", shown, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0xDE00)]
    [InlineData(0xDE00, 0xD83D)]
    public void Half_a_character_is_replaced(params int[] halves)
    {
        // As numbers: in the name of a test, which is UTF-8, all halves would be the same.
        var text = new string([.. halves.Select(static half => (char)half)]);

        Assert.Equal(new string('\uFFFD', halves.Length) + "x", PrintableText.Lines(text + "x"));
    }

    [Theory]
    [InlineData("River levels at Köln, 2023")]
    [InlineData("\u05E9\u05DC\u05D5\u05DD\u200F (2023)")]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645\u061C")]
    [InlineData("Do\u00ADnau\u200B\u2060 \u4E2D\u6587")]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001D49C")]
    public void A_text_of_any_language_stays_the_same_text(string text)
    {
        Assert.Same(text, PrintableText.Of(text));
        Assert.Same(text, PrintableText.Lines(text));
        Assert.Same(text, PrintableText.InXml(text));
    }

    [Fact]
    public void Line_breaks_and_tabs_become_spaces_on_one_line_and_stay_on_several()
    {
        Assert.Equal("a b c  d e", PrintableText.Of("a\tb\nc\r\nd\re"));
        Assert.Equal("a\tb\nc\r\nd\ne", PrintableText.Lines("a\tb\nc\r\nd\re"));
        Assert.Equal("\n", PrintableText.Lines("\r"));
    }

    [Fact]
    public void XML_means_the_same_and_holds_no_such_character()
    {
        const string Text = "a\u202Eb\u009Bc\u2066\U000E0041d";
        var xml = $"<title lang=\"{Text}\">{Text}\n</title>";

        var shown = PrintableText.InXml(xml);

        Assert.Same(shown, PrintableText.Lines(shown));
        Assert.Equal(Text + "\n", XElement.Parse(shown, LoadOptions.PreserveWhitespace).Value);
        Assert.Equal(Text, XElement.Parse(shown).Attribute("lang")!.Value);
        Assert.Contains("&#x202E;", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_records_are_printable_as_text_and_keep_what_they_hold()
    {
        const string Text = "T\u001b[31m\u202E";

        Assert.Equal("T\uFFFD[31m\uFFFD", string.Create(CultureInfo.InvariantCulture, $"{new TitleEntry { Title = Text }}"));
        Assert.Equal("T\uFFFD[31m\uFFFD", new Creator(Text).ToString());
        Assert.Equal(Text, new Creator(Text).Name);
    }
}
