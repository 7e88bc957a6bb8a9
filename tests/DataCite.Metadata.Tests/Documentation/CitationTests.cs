namespace DataCite.Metadata.Tests.Documentation;

/// <summary>What comments and documents cite about DataCite's server is in the repository.</summary>
public class CitationTests
{
    private const int FewestCitations = 150; // far fewer would mean that the search of the sources is broken

    private static readonly string[] Folders = ["src", "tests", "docs"];
    private static readonly string[] Extensions = [".cs", ".ps1", ".psm1", ".md"];
    private static readonly string[] BuildFolders = ["bin", "obj", "TestResults"];

    [Fact]
    public void Every_citation_leads_to_a_heading_of_the_facts()
    {
        var headings = new FactsDocument().Keys.ToHashSet(StringComparer.Ordinal);
        var citations = Sources().SelectMany(static file => Citation.In(file, Read(file))).ToList();
        var dangling = citations.Where(citation => !headings.Contains(citation.Key)).ToList();

        Assert.True(dangling.Count == 0, $"{FactsDocument.RelativePath} has no heading for these:\n{string.Join('\n', dangling)}");
        Assert.True(citations.Count >= FewestCitations, $"only {citations.Count} citations were found");
    }

    [Fact]
    public void Every_section_of_the_table_of_conformance_is_a_section_of_the_facts()
    {
        var headings = new FactsDocument().Keys.ToHashSet(StringComparer.Ordinal);
        var sections = Sources().Where(static file => file.Contains("/Conformance/", StringComparison.Ordinal) && file.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(static file => Read(file).Split('\n'))
            .Where(static line => line.StartsWith("## ", StringComparison.Ordinal) && char.IsAsciiDigit(line[3]))
            .Select(static line => line.Split(' ')[1]).ToList();

        Assert.NotEmpty(sections);
        Assert.Empty(sections.Except(headings));
    }

    [Fact]
    public void Every_heading_of_the_facts_has_its_own_number_and_anchor()
    {
        var facts = new FactsDocument();

        Assert.Equal(facts.Keys.Distinct(), facts.Keys);
        Assert.Equal(facts.Keys.Select(FactsDocument.AnchorOf), facts.Anchors);
    }

    [Fact]
    public void Every_link_inside_the_facts_leads_to_one_of_its_anchors()
    {
        var facts = new FactsDocument();

        Assert.NotEmpty(facts.LinkedAnchors);
        Assert.Empty(facts.LinkedAnchors.Except(facts.Anchors));
    }

    [Theory]
    [InlineData("a.cs", "    /// <summary>Dropped (facts §2.8, §5.4; T11, T16-T17).</summary>", "2.8 5.4 T11 T16 T17")]
    [InlineData("a.cs", "    Send(); // T9: not twice", "T9")]
    [InlineData("a.cs", "/// Dropped (facts\n/// §0).", "0")]
    [InlineData("a.md", "### ids reaches the DOI (T42)\nsee facts §2.10.", "T42 2.10")]
    [InlineData("a.ps1", "# Facts § 1.2, T1", "1.2 T1")]
    public void Citations_are_found_in_comments_and_documents(string file, string text, string keys)
        => Assert.Equal(keys, string.Join(' ', Citation.In(file, text).Select(static citation => citation.Key)));

    [Theory]
    [InlineData("a.cs", "    private Func<T1, T2> Read { get; } = T3.Read;")]
    [InlineData("a.cs", "    var ris = (\"T1\", \"§2.8\");")]
    [InlineData("a.cs", "/// <see cref=\"Func{T1}\"/> of TItem at 2024-01-01T10:00Z or …T10:00Z (RFC 9110 §10.2.3)")]
    [InlineData("a.cs", "    Open(\"https://example.org/T12\");")]
    [InlineData("a.md", "```\nT1  - River levels\n```")]
    [InlineData("a.ps1", "'T1' | Get-Item")]
    public void Times_types_standards_and_code_are_no_citations(string file, string text) => Assert.Empty(Citation.In(file, text));

    [Fact]
    public void A_citation_tells_its_file_and_line()
        => Assert.Equal("src/a.cs:2 cites §2.8", Assert.Single(Citation.In("src/a.cs", "class A;\n// facts §2.8")).ToString());

    private static string Read(string file) => File.ReadAllText(Path.Combine(RepositoryFolder.Path, file)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Sources()
        => Folders.SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, folder), "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(RepositoryFolder.Path, "*.md"))
            .Where(static path => Extensions.Contains(Path.GetExtension(path)))
            .Select(static path => Path.GetRelativePath(RepositoryFolder.Path, path).Replace('\\', '/'))
            .Where(static path => !path.Split('/').Intersect(BuildFolders).Any());
}
