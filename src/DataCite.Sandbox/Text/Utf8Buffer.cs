using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DataCite.Sandbox.Text;

/// <summary>A growing answer body on pooled memory. Most of a list page is copied into it, already in UTF-8.</summary>
internal sealed class Utf8Buffer(int capacity = 4096) : IBufferWriter<byte>, IDisposable
{
    private const int LongestNumber = 24;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>The bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>What has been written; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <inheritdoc cref="Written"/>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public void Append(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    public void Append(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_bytes.AsSpan(Length));
        Length += utf8.Length;
    }

    /// <summary>Appends text as it is, without quotes or escapes.</summary>
    public void AppendText(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    /// <summary>Appends a JSON string, or <c>null</c>.</summary>
    public void AppendString(string? text)
    {
        if (text is null)
        {
            Append("null"u8);
            return;
        }

        Append((byte)'"');
        if (JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text) is var escaped && ReferenceEquals(escaped, text))
            AppendText(text);
        else
            AppendText(escaped);
        Append((byte)'"');
    }

    public void AppendNumber(long value)
    {
        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(Length), out var written);
        Length += written;
    }

    /// <summary>Appends <c>true</c> or <c>false</c>.</summary>
    public void AppendBoolean(bool value) => Append(value ? "true"u8 : "false"u8);

    /// <summary>Takes back the last bytes, a comma too many for one.</summary>
    public void RemoveLast(int count) => Length -= count;

    /// <summary>Whether the last byte written is this one.</summary>
    public bool EndsWith(byte value) => Length > 0 && _bytes[Length - 1] == value;

    public void Clear() => Length = 0;

    /// <summary>A writer on this buffer that leaves letters outside ASCII readable, as the server does.</summary>
    public Utf8JsonWriter OpenWriter() => new(this, JsonBytes.WriterOptions);

    public byte[] ToArray() => Span.ToArray();

    void IBufferWriter<byte>.Advance(int count) => Length += count;

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        Reserve(Math.Max(sizeHint, 256));
        return _bytes.AsMemory(Length);
    }

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint)
    {
        Reserve(Math.Max(sizeHint, 256));
        return _bytes.AsSpan(Length);
    }

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        Length = 0;
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - Length >= count)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + count));
        Span.CopyTo(larger);
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
