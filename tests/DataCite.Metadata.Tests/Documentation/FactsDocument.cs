using System.Text.RegularExpressions;

namespace DataCite.Metadata.Tests.Documentation;

/// <summary><c>docs/design/datacite-api.md</c>: what the server does, in numbered sections and traps.</summary>
internal sealed partial class FactsDocument
{
    /// <summary>Its path, relative to the repository.</summary>
    public const string RelativePath = "docs/design/datacite-api.md";

    private readonly string _text = File.ReadAllText(Path.Combine(RepositoryFolder.Path, RelativePath)).ReplaceLineEndings("\n");

    /// <summary>What can be referred to: <c>2.8</c>, <c>T11</c>. One entry for each heading, so that a second one of the same number shows.</summary>
    public IReadOnlyList<string> Keys => [.. Headings().Matches(_text).Select(static match => match.Groups["key"].Value)];

    /// <summary>The names of its anchors: <c>s2-8</c>, <c>t11</c>. One entry for each.</summary>
    public IReadOnlyList<string> Anchors => [.. AnchorTags().Matches(_text).Select(static match => match.Groups["name"].Value)];

    /// <summary>The anchors that its own links lead to.</summary>
    public IReadOnlyList<string> LinkedAnchors => [.. Links().Matches(_text).Select(static match => match.Groups["name"].Value)];

    /// <summary>The anchor of a heading.</summary>
    public static string AnchorOf(string key) => key[0] == 'T' ? $"t{key[1..]}" : $"s{key.Replace('.', '-')}";

    [GeneratedRegex(@"^\#{2,3}\s((?<key>\d+(\.\d+)?)\.?\s|(?<key>T\d+):\s)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Headings();

    [GeneratedRegex(@"^<a id=""(?<name>[^""]+)""></a>$", RegexOptions.Multiline)]
    private static partial Regex AnchorTags();

    [GeneratedRegex(@"\]\(\#(?<name>[^)]+)\)")]
    private static partial Regex Links();
}
