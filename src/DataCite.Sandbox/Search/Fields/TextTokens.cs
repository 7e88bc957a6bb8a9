using System.Globalization;
using System.Text;

namespace DataCite.Sandbox.Search.Fields;

/// <summary>
/// Cuts text into words as the index does: at the word boundaries of Unicode (UAX #29). So <c>10.5072</c> and <c>example.org</c> are one
/// word each, <c>foo-bar</c> and <c>10.5072/abc</c> are two, and every ideograph is one of its own.
/// </summary>
internal ref struct TextTokens(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _end;

    private enum CharacterClass
    {
        Other,
        Letter,
        Digit,
        Ideograph,
        Connector,
        Extension,
    }

    /// <summary>The word, in the case it is written in.</summary>
    public ReadOnlySpan<char> Current { get; private set; } = default;

    /// <summary>The words of a text, in lower case.</summary>
    public static string[] Lowercase(string text)
    {
        var words = new List<string>();
        foreach (var word in new TextTokens(text))
            words.Add(word.ToString().ToLowerInvariant());
        return [.. words];
    }

    /// <summary>Itself, for foreach.</summary>
    public readonly TextTokens GetEnumerator() => this;

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        while (_end < _text.Length)
        {
            var start = _end;
            var kind = Classify(start, out var length);
            _end += length;
            if (kind is CharacterClass.Other or CharacterClass.Extension)
                continue;
            var isWord = kind != CharacterClass.Connector;
            if (kind == CharacterClass.Ideograph)
                SkipExtensions();
            else
                SkipWord(kind, ref isWord);
            if (!isWord)
                continue;
            Current = _text[start.._end];
            return true;
        }

        return false;
    }

    private void SkipExtensions()
    {
        while (_end < _text.Length && Classify(_end, out var length) == CharacterClass.Extension)
            _end += length;
    }

    private void SkipWord(CharacterClass last, ref bool isWord)
    {
        while (_end < _text.Length)
        {
            var kind = Classify(_end, out var length);
            if (kind == CharacterClass.Ideograph || (kind == CharacterClass.Other && !Joins(last)))
                return;
            _end += length;
            isWord |= kind is CharacterClass.Letter or CharacterClass.Digit;
            if (kind is not (CharacterClass.Extension or CharacterClass.Other))
                last = kind;
        }
    }

    // A full stop or apostrophe between two letters or two digits, a colon between letters, a comma or semicolon between digits.
    private readonly bool Joins(CharacterClass last)
    {
        var allowed = _text[_end] switch
        {
            '.' or '\'' or '\u2018' or '\u2019' or '\u2024' => last is CharacterClass.Letter or CharacterClass.Digit,
            ':' or '\u00B7' or '\u2027' => last == CharacterClass.Letter,
            ',' or ';' => last == CharacterClass.Digit,
            _ => false,
        };
        return allowed && _end + 1 < _text.Length && Classify(_end + 1, out _) == last;
    }

    private readonly CharacterClass Classify(int index, out int length)
    {
        var c = _text[index];
        length = 1;
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetter(c) ? CharacterClass.Letter
                : char.IsAsciiDigit(c) ? CharacterClass.Digit
                : c == '_' ? CharacterClass.Connector : CharacterClass.Other;
        }

        if (Rune.DecodeFromUtf16(_text[index..], out var rune, out length) != System.Buffers.OperationStatus.Done)
            return CharacterClass.Other;
        if (IsIdeograph(rune.Value))
            return CharacterClass.Ideograph;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
            UnicodeCategory.ConnectorPunctuation => CharacterClass.Connector,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format => CharacterClass.Extension,
            _ when Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.LetterNumber => CharacterClass.Letter,
            _ => CharacterClass.Other,
        };
    }

    // Han and Hiragana; Katakana and Hangul are written in words.
    private static bool IsIdeograph(int codePoint)
        => codePoint is (>= 0x3041 and <= 0x309F) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF) or 0x3005 or 0x3007;
}
