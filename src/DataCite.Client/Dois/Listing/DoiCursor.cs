using System.Buffers.Text;
using System.Globalization;
using System.Text;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// A place in a list by creation: after this time and name. On the wire it is base64url of <c>&lt;ms&gt;,&lt;doi&gt;</c>. The server keeps
/// nothing for it, so it does not expire.
/// </summary>
internal readonly record struct DoiCursor(long CreatedMilliseconds, string Doi) : IComparable<DoiCursor>
{
    /// <summary>Any value that cannot be decoded starts at the first row.</summary>
    public const string Start = "1";

    /// <summary>The place behind a row; null for a row without a time of creation.</summary>
    public static DoiCursor? After(DoiRecord record) => After(CreationOf(record), record.Doi);

    /// <inheritdoc cref="After(DoiRecord)"/>
    public static DoiCursor? After(DateTimeOffset? created, string? doi)
        => created is { } time && DoiName.TryParse(doi, out var name) ? new DoiCursor(time.ToUnixTimeMilliseconds(), name.Key) : null;

    /// <summary>When a row was created; null where it does not say so in a form that can be read.</summary>
    public static DateTimeOffset? CreationOf(DoiRecord record)
    {
        try
        {
            return record.Created;
        }
        catch (MetadataFormatException)
        {
            // The error comes when the attribute of the record is read; the list itself goes on.
            return null;
        }
    }

    public static bool TryParse(string text, out DoiCursor cursor)
    {
        cursor = default;
        Span<byte> bytes = new byte[text.Length];
        if (text.AsSpan().ContainsAnyExceptInRange('\0', '\x7F') || !Base64.IsValid(Padded(text)) || !TryDecode(text, bytes, out var length))
            return false;
        var decoded = Encoding.UTF8.GetString(bytes[..length]);
        var comma = decoded.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0 || comma == decoded.Length - 1
            || !long.TryParse(decoded.AsSpan(0, comma), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds))
            return false;
        cursor = new DoiCursor(milliseconds, decoded[(comma + 1)..]);
        return true;
    }

    public int CompareTo(DoiCursor other)
        => CreatedMilliseconds != other.CreatedMilliseconds
            ? CreatedMilliseconds.CompareTo(other.CreatedMilliseconds)
            : string.CompareOrdinal(Doi, other.Doi);

    public override string ToString()
        => Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{CreatedMilliseconds},{Doi}")))
            .TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Padded(string text)
        => text.TrimEnd('=').Replace('-', '+').Replace('_', '/').PadRight((text.TrimEnd('=').Length + 3) / 4 * 4, '=');

    private static bool TryDecode(string text, Span<byte> bytes, out int length) => Convert.TryFromBase64String(Padded(text), bytes, out length);
}
