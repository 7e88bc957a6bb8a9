using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DataCite.Metadata;

/// <summary>
/// Twelve bytes that stand for a text. That two of a million texts have the same ones has a probability of about 10⁻¹⁷.
/// </summary>
internal readonly record struct TextMark(uint First, uint Second, uint Third)
{
    /// <summary>The mark of a text.</summary>
    public static TextMark Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return new TextMark(
            BinaryPrimitives.ReadUInt32LittleEndian(hash), BinaryPrimitives.ReadUInt32LittleEndian(hash[4..]), BinaryPrimitives.ReadUInt32LittleEndian(hash[8..]));
    }
}
