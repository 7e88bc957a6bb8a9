using System.Globalization;
using System.Text;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>
/// The name of a DOI as the name of a file: safe on every system, and no two DOIs have the same. Letters are lower case, since DOIs do not
/// tell the cases apart. Every other character than a letter, a digit, '-', '_' and '.' is its bytes as %2f.
/// </summary>
internal static class DoiFileName
{
    // File systems allow 255 bytes; the extension needs some of them.
    private const int LongestPart = 200;

    private const char Mark = '%';

    /// <summary>The name without an extension. One that is too long is a path of several parts; each but the last ends with '%'.</summary>
    public static string Of(string doi)
    {
        var name = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(doi.ToLowerInvariant()))
        {
            if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'_' or (byte)'.')
                name.Append((char)value);
            else
                name.Append(CultureInfo.InvariantCulture, $"{Mark}{value:x2}");
        }

        for (var at = LongestPart; at < name.Length; at += LongestPart + 2)
            name.Insert(at, Mark).Insert(at + 1, Path.DirectorySeparatorChar);
        return name.ToString();
    }

    /// <summary>The DOI that a name stands for; null for a name that was not made here.</summary>
    /// <param name="name">The name without an extension.</param>
    public static string? Find(string name)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != Mark)
                bytes.Add((byte)name[i]);
            else if (i + 1 < name.Length && name[i + 1] is '/' or '\\')
                i++;
            else if (i + 2 < name.Length && byte.TryParse(name.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
                (bytes, i) = ([.. bytes, value], i + 2);
            else
                return null;
        }

        var doi = Encoding.UTF8.GetString([.. bytes]);
        return DoiName.TryParse(doi, out _, out _) && Of(doi) == name ? doi : null;
    }
}
