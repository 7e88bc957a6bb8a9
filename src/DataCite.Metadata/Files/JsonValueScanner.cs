using System.Globalization;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>Cuts a stream into the JSON values that follow one another in it.</summary>
internal sealed class JsonValueScanner(Stream stream, int maxValueLength)
{
    private const int FirstBufferLength = 64 * 1024;

    private byte[] _buffer = new byte[FirstBufferLength];
    private int _start;
    private int _end;
    private bool _ended;
    private bool _begun;
    private long _line = 1;

    /// <summary>The next value, in memory of its own; neither value nor problem at the end.</summary>
    public (long Line, ReadOnlyMemory<byte>? Value, MetadataFormatException? Problem) Next()
    {
        SkipWhiteSpace();
        if (_start == _end)
            return (_line, null, null);

        var line = _line;
        while (true)
        {
            try
            {
                if (TryMeasure(out var length))
                {
                    var value = _buffer.AsSpan(_start, length).ToArray();
                    Advance(length);
                    return (line, value, null);
                }
            }
            catch (JsonException e)
            {
                var problem = Describe(line, e);
                SkipToNextValue();
                return (line, null, problem);
            }

            if (_end - _start >= maxValueLength)
            {
                SkipRest();
                return (line, null, new MetadataFormatException(string.Empty, $"the value that begins on line {line} is longer than {maxValueLength / 1048576} MiB"));
            }

            Fill();
        }
    }

    private bool TryMeasure(out int length)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), isFinalBlock: _ended, state: default);
        length = 0;
        if (!reader.Read())
            return false;
        // A number at the end of what was read so far may go on.
        if (!reader.TrySkip() || (reader.BytesConsumed == _end - _start && !_ended && reader.TokenType is JsonTokenType.Number))
            return false;
        length = (int)reader.BytesConsumed;
        return true;
    }

    private void SkipWhiteSpace()
    {
        while (true)
        {
            if (!_begun)
            {
                Fill();
                _begun = true;
                if (_buffer.AsSpan(_start, _end - _start).StartsWith("\uFEFF"u8))
                    _start += 3;
            }

            while (_start < _end && _buffer[_start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                Advance(1);
            if (_start < _end || _ended)
                return;
            Fill();
        }
    }

    private void Advance(int length)
    {
        _line += _buffer.AsSpan(_start, length).Count((byte)'\n');
        _start += length;
    }

    /// <summary>After an error: on to the next line that begins with a brace or bracket, which in JSON Lines is the next line.</summary>
    private void SkipToNextValue()
    {
        while (true)
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            Advance(at < 0 ? _end - _start : at + 1);
            if (_start == _end)
                Fill();
            if (_start == _end || (at >= 0 && _buffer[_start] is (byte)'{' or (byte)'['))
                return;
        }
    }

    private void SkipRest()
    {
        while (_start < _end)
        {
            Advance(_end - _start);
            Fill();
        }
    }

    private void Fill()
    {
        if (_ended)
            return;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer.AsSpan(_end));
        _ended = read == 0;
        _end += read;
    }

    private static MetadataFormatException Describe(long line, JsonException e)
    {
        var at = line + e.LineNumber.GetValueOrDefault();
        var column = e.BytePositionInLine.GetValueOrDefault() + 1;
        return new MetadataFormatException(string.Empty, string.Create(CultureInfo.InvariantCulture, $"not JSON at line {at}, column {column}: {JsonSyntax.Describe(e)}"), e);
    }
}
