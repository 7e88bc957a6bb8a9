using System.Text.RegularExpressions;

namespace DataCite.Metadata.Tests.Documentation;

/// <summary>A reference to a heading of <c>docs/design/datacite-api.md</c>: a section by its number, a trap by its letter and number.</summary>
/// <param name="File">The file that has it, relative to the repository.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Key">What is referred to: <c>2.8</c> or <c>T11</c>.</param>
internal sealed partial record Citation(string File, int Line, string Key)
{
    /// <summary>The references in a text. Of source code and scripts only comments are read, of Markdown all but blocks of code.</summary>
    public static IEnumerable<Citation> In(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var prose = string.Join('\n', ProseOf(Path.GetExtension(file), lines));
        return Marks().Matches(prose).Select(match => new Citation(
            file, prose.AsSpan(0, match.Index).Count('\n') + 1, match.Groups["section"] is { Success: true } section ? section.Value : match.Value));
    }

    public override string ToString() => $"{File}:{Line} cites {(Key[0] == 'T' ? Key : $"§{Key}")}";

    // A line without prose becomes an empty one, so that line numbers stay.
    private static IEnumerable<string> ProseOf(string extension, string[] lines)
    {
        var isInBlock = false;
        foreach (var line in lines)
        {
            var isFence = extension == ".md" && line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            isInBlock ^= isFence;
            yield return extension switch
            {
                ".cs" => CSharpComment().Match(line).Value,
                ".ps1" or ".psm1" => ScriptComment().Match(line).Value,
                _ => isInBlock || isFence ? string.Empty : line,
            };
        }
    }

    // Not a time of day (T10:00Z), a type parameter (Func<T1>), or a section of a standard (RFC 9110 §10.2.3).
    [GeneratedRegex(@"(?<!RFC\s\d+,?[\s/]*)§\s?(?<section>\d+(\.\d+)*)|(?<![<{""\w…])T[1-9]\d?(?![\w>}""]|:\d)", RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();

    // Slashes inside an address or at the start of a string are no comment.
    [GeneratedRegex(@"(?<![:""/\w])//.*$")]
    private static partial Regex CSharpComment();

    [GeneratedRegex(@"(?<!\S)#.*$")]
    private static partial Regex ScriptComment();
}
