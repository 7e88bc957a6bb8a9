using System.Text;
using System.Text.RegularExpressions;
using DataCite.Client;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataCite.Architecture.Tests;

/// <summary>The C# of docs/guides/dotnet-client.md compiles, and its table of errors is complete.</summary>
public partial class DotnetGuideTests
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12);

    private static readonly string Guide = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "guides", "dotnet-client.md")).ReplaceLineEndings("\n");

    public static TheoryData<int> Blocks => [.. Enumerable.Range(1, Block().Count(Guide))];

    /// <summary>A block uses what the blocks before it made, as on the page.</summary>
    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_compiles_after_those_before_it(int last) => Assert.Empty(Problems(Block().Matches(Guide).Take(last)));

    [Fact]
    public void A_block_that_names_what_there_is_not_is_found()
        => Assert.Contains("guide(3", Assert.Single(Problems(Block().Matches("\n```csharp\nConsole.Writeline();\n```\n"))), StringComparison.Ordinal);

    [Fact]
    public void Every_exception_of_the_client_is_in_the_guide()
    {
        var exceptions = typeof(DataCiteException).Assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(Exception)) && !type.IsAbstract);

        Assert.All(exceptions, type => Assert.Contains($"`{type.Name}`", Guide, StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_of_errors_names_only_exceptions_that_there_are()
    {
        var known = typeof(DataCiteException).Assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(DataCiteException))).Select(type => type.Name);

        Assert.All(Row().Matches(Guide).Select(row => row.Groups["name"].Value), name => Assert.Contains(name, known));
    }

    private static List<string> Problems(IEnumerable<Match> blocks)
    {
        var program = new StringBuilder();
        foreach (var block in blocks)
        {
            // The block begins on the line after the fence.
            var line = block.Result("$`").Count(static character => character == '\n') + 2;
            program.Append(System.Globalization.CultureInfo.InvariantCulture, $"#line {line} \"guide\"\n{block.Groups["text"].Value}");
        }

        var compilation = CSharpCompilation.Create(
            "Guide",
            [CSharpSyntaxTree.ParseText(program.ToString(), Options), CSharpSyntaxTree.ParseText(SourceCode.ImplicitUsings, Options)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path)),
            // The product is built for an older .NET than this test runs on (CS1701, CS1702).
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions([new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]));
        return
        [
            .. compilation.GetDiagnostics().Where(static found => found.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning)
                .Select(static found => found.ToString()),
        ];
    }

    [GeneratedRegex(@"^```csharp\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\| `(?<name>\w+Exception)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
