using System.Globalization;
using System.Text;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Http;

/// <summary>The position of a cursor: the row after this creation time and name comes next.</summary>
/// <param name="Created">Milliseconds since 1970.</param>
/// <param name="Name">Lower-case name.</param>
internal readonly record struct CursorPosition(long Created, string Name)
{
    /// <summary>URL-safe base64 of <c>milliseconds,name</c>.</summary>
    public string Encode() => Base64UrlText.Encode(string.Create(CultureInfo.InvariantCulture, $"{Created},{Name}"));

    /// <summary>A damaged cursor gives null, and the walk starts again at the first row.</summary>
    public static CursorPosition? Decode(string text)
    {
        if (Base64UrlText.Decode(text) is not { } bytes)
            return null;
        var parts = Encoding.UTF8.GetString(bytes).Split(',', 2);
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var created)
            ? new CursorPosition(created, parts[1])
            : null;
    }
}
