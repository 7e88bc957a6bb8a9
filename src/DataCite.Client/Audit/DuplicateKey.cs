using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// What DOIs of the same resource have in common: title, first creator and publication year, without case, punctuation and spaces. Only a hash
/// of it is kept.
/// </summary>
internal static class DuplicateKey
{
    /// <summary>The key; null where one of the three is missing.</summary>
    /// <exception cref="MetadataFormatException">A value is of another kind than it can be.</exception>
    public static UInt128? Of(DoiRecord record)
    {
        if (record.PublicationYear is not { } year)
            return null;
        var title = string.Concat(Words(record.Title));
        var creator = record.Creators.Count == 0 ? null : record.Creators[0];
        // "Doe, Jane" and "Jane Doe" are one name.
        var name = string.Join(' ', Words(string.IsNullOrWhiteSpace(creator?.Name) ? $"{creator?.FamilyName} {creator?.GivenName}" : creator.Name).Order(StringComparer.Ordinal));
        if (title.Length == 0 || name.Length == 0)
            return null;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{title}\n{name}\n{year}")), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private static IEnumerable<string> Words(string? text)
    {
        // Half of a surrogate pair cannot be normalised.
        var normal = PrintableText.Of(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var start = 0;
        for (var i = 0; i <= normal.Length; i++)
        {
            if (i < normal.Length && IsOfWord(normal, i))
                continue;
            if (i > start)
                yield return normal[start..i];
            start = i + 1;
        }
    }

    private static bool IsOfWord(string text, int index)
        => char.IsLetterOrDigit(text, index) || char.IsSurrogate(text[index])
            || char.GetUnicodeCategory(text[index]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
