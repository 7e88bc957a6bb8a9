namespace DataCite.Metadata.Tests.Generators;

/// <summary>Made-up words in several scripts, with the characters that trip up formats: mark-up, quotes, separators, other planes.</summary>
internal sealed class TextGenerator(int seed)
{
    private static readonly string[] Words =
    [
        "river", "Messwerte", "données", "niño", "Århus", "вода", "θάλασσα", "データ", "数据", "ข้อมูล", "بيانات", "𝔐ass", "🌊", "O'Brien", "a&b",
        "<5 µm", "x>y", "\"quoted\"", "c:\\path", "50%", "1;2", "3,4", "#7", "]]>", "&amp;", "naïve—dash", "tab\there", "H₂O",
    ];

    private static readonly string[] Languages = ["en", "de", "pt-BR", "zh-Hant", "fr"];

    private readonly Random _random = new(seed ^ 0x5EED);

    /// <summary>One word.</summary>
    public string Word() => Words[_random.Next(Words.Length)];

    /// <summary>One to five words.</summary>
    public string Phrase() => string.Join(' ', Enumerable.Range(0, _random.Next(1, 6)).Select(_ => Word()));

    /// <summary>A language tag.</summary>
    public string Language() => Languages[_random.Next(Languages.Length)];
}
