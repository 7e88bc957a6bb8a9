using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>The texts of one record, one behind the other in one buffer, which serves the next record again.</summary>
internal sealed class CsvPlainTexts
{
    private const int UsualLength = 4 * 1024;

    // One very large record does not take its memory for as long as the thread lives.
    private const int MostKept = 1024 * 1024;

    private byte[] _bytes = new byte[UsualLength];

    // So that the place of a text is never that of one that is missing.
    private int _length = 1;

    public ReadOnlySpan<byte> this[CsvPlainText text] => _bytes.AsSpan(text.Start, text.Length);

    /// <summary>Forgets the texts.</summary>
    public void Clear()
    {
        _length = 1;
        if (_bytes.Length > MostKept)
            _bytes = new byte[UsualLength];
    }

    /// <summary>Takes the value that the reader is at, if it is a text or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryAdd(ref Utf8JsonReader reader, out CsvPlainText text)
    {
        text = default;
        if (reader.TokenType is not JsonTokenType.String)
            return reader.TokenType is JsonTokenType.Null;
        text = new CsvPlainText(_length, reader.CopyString(FreeSpace(reader.ValueSpan.Length)));
        _length += text.Length;
        return true;
    }

    /// <summary>Takes a number as it is to stand in a cell.</summary>
    public CsvPlainText Add<T>(T number)
        where T : IUtf8SpanFormattable
    {
        // As many characters as any number needs.
        number.TryFormat(FreeSpace(400), out var length, default, CultureInfo.InvariantCulture);
        var text = new CsvPlainText(_length, length);
        _length += length;
        return text;
    }

    private Span<byte> FreeSpace(int length)
    {
        if (_bytes.Length - _length < length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + length));
        return _bytes.AsSpan(_length);
    }
}
