using System.Globalization;

namespace DataCite.Sandbox.Text;

/// <summary>Dates as the server writes them: seconds in lists, three digits more in single answers.</summary>
internal static class Timestamps
{
    /// <param name="target">Where to.</param>
    /// <param name="milliseconds">Since 1970; 0 writes <c>null</c>.</param>
    /// <param name="fraction">With <c>.000</c>.</param>
    public static void Append(Utf8Buffer target, long milliseconds, bool fraction)
    {
        if (milliseconds == 0)
        {
            target.Append("null"u8);
            return;
        }

        Span<char> text = stackalloc char[26];
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime.TryFormat(
            text, out var length, Format(fraction), CultureInfo.InvariantCulture);
        target.Append((byte)'"');
        target.AppendText(text[..length]);
        target.Append((byte)'"');
    }

    /// <summary>As <see cref="Append"/>, as text.</summary>
    public static string Text(DateTimeOffset moment, bool fraction)
        => moment.UtcDateTime.ToString(Format(fraction), CultureInfo.InvariantCulture);

    // The digits say nothing: the database keeps whole seconds.
    private static string Format(bool fraction) => fraction ? "yyyy-MM-ddTHH:mm:ss.000Z" : "yyyy-MM-ddTHH:mm:ssZ";
}
