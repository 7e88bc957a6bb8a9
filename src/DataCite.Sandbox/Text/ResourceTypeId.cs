using System.Text;

namespace DataCite.Sandbox.Text;

/// <summary>The two spellings of a general resource type: <c>JournalArticle</c> in metadata, <c>journal-article</c> as an id.</summary>
internal static class ResourceTypeId
{
    /// <summary><c>journal-article</c>.</summary>
    public static string ToKebab(string general)
    {
        var result = new StringBuilder(general.Length + 4);
        foreach (var c in general)
        {
            if (char.IsAsciiLetterUpper(c) && result.Length > 0)
                result.Append('-');
            result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }

    /// <summary><c>Journal Article</c>, the title of a facet.</summary>
    public static string ToTitle(string general)
    {
        var result = new StringBuilder(general.Length + 4);
        foreach (var c in general)
        {
            if (char.IsAsciiLetterUpper(c) && result.Length > 0)
                result.Append(' ');
            result.Append(c);
        }

        return result.ToString();
    }
}
