using System.Text.RegularExpressions;

namespace DataCite.Architecture.Tests;

/// <summary>XML documentation is shipped with the assemblies: its reader does not have the documents of this repository.</summary>
public partial class DocumentationTests
{
    /// <summary>The projects that are shipped.</summary>
    public static TheoryData<string> Projects => ["DataCite.Client", "DataCite.Jobs", "DataCite.Loader", "DataCite.Metadata", "DataCite.PowerShell", "DataCite.Sandbox"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Documentation_says_the_fact_and_does_not_cite_it(string project)
    {
        var files = SourceFile.ReadAll(project);
        Assert.NotEmpty(files);
        Faults.AssertNone(files.SelectMany(CitationsIn));
    }

    [Theory]
    [InlineData("/// <summary>Dropped (facts §2.8).</summary>", true)]
    [InlineData("    /// Dropped (T11, T16-T17).", true)]
    [InlineData("/// <summary>The table of Facts § 2.6.</summary>", true)]
    [InlineData("// Facts §2.6 has the table (T10).", false)]
    [InlineData("/// <summary><see cref=\"Func{T1}\"/> at 2024-01-01T10:00:00Z, after RFC 9110 §10.2.3.</summary>", false)]
    [InlineData("/// <typeparam name=\"T1\">The first type.</typeparam>", false)]
    public void A_citation_is_found_in_documentation_only(string line, bool isFound) => Assert.Equal(isFound, CitationsIn(new SourceFile("A.cs", line)).Any());

    private static IEnumerable<string> CitationsIn(SourceFile file)
        => file.Text.ReplaceLineEndings("\n").Split('\n')
            .Select(static (text, index) => (Text: text.TrimStart(), Line: index + 1))
            .Where(static line => line.Text.StartsWith("///", StringComparison.Ordinal) && Citation().IsMatch(line.Text))
            .Select(line => $"{file.Path}:{line.Line} cites: {line.Text}");

    // A section (facts §2.8) or a trap (T11) of docs/design/datacite-api.md. Type parameters and times of day are not citations.
    [GeneratedRegex(@"\b[Ff]acts\s?§|(?<![<{""\w])T[1-9]\d?(?![\w>}""]|:\d)")]
    private static partial Regex Citation();
}
