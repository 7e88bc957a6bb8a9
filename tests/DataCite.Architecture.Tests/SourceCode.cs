using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataCite.Architecture.Tests;

/// <summary>The sources of one project, understood by the C# compiler: extension methods and inferred types count as well as names.</summary>
internal sealed class SourceCode
{
    /// <summary>What ImplicitUsings adds to every file of a library.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private static readonly ConcurrentDictionary<string, Lazy<SourceCode>> Known = new(StringComparer.Ordinal);

    private readonly CSharpCompilation _compilation;
    private readonly IReadOnlyList<SyntaxTree> _trees;

    private SourceCode(string project, IEnumerable<SourceFile> files)
    {
        _trees = [.. files.Select(static file => CSharpSyntaxTree.ParseText(file.Text, Options, file.Path))];
        _compilation = CSharpCompilation.Create(
            project,
            [.. _trees, CSharpSyntaxTree.ParseText(ImplicitUsings, Options)],
            Assemblies().Where(path => Path.GetFileNameWithoutExtension(path) != project).Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The names of the projects of the product.</summary>
    public static IReadOnlyList<string> Projects { get; } =
    [
        .. Directory.EnumerateDirectories(Path.Combine(RepositoryFolder.Path, "src")).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a project; once for all tests.</summary>
    public static SourceCode Of(string project) => Known.GetOrAdd(project, static name => new Lazy<SourceCode>(() => new SourceCode(name, SourceFile.ReadAll(name)))).Value;

    /// <summary>Reads sources that are not in the repository.</summary>
    public static SourceCode Of(IEnumerable<SourceFile> files) => new("Sample", files);

    /// <summary>The types that are declared outside any other type, each with the files that declare it.</summary>
    public IEnumerable<(INamedTypeSymbol Type, IReadOnlyList<string> Files)> Types()
        => _trees
            .SelectMany(tree => tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<MemberDeclarationSyntax>()
                .Select(node => _compilation.GetSemanticModel(tree).GetDeclaredSymbol(node))
                .OfType<INamedTypeSymbol>())
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .Select(static type => (type, (IReadOnlyList<string>)[.. type.DeclaringSyntaxReferences.Select(static part => part.SyntaxTree.FilePath)]));

    /// <summary>What each file names of other files. Comments do not count.</summary>
    public IReadOnlyList<SourceReference> References()
    {
        var found = new HashSet<SourceReference>();
        foreach (var tree in _trees)
        {
            var model = _compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes(static node => node is not UsingDirectiveSyntax))
            {
                if (node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax)
                    Add(model.GetSymbolInfo(node), tree.FilePath, found);
            }
        }

        return [.. found];
    }

    /// <summary>
    /// The places where <c>condition ? value : null</c> makes of null an empty value and not "no value": the type is a struct that null can be converted to.
    /// </summary>
    public IEnumerable<string> NullsThatBecomeValues()
        => from tree in _trees
           let model = _compilation.GetSemanticModel(tree)
           from node in tree.GetRoot().DescendantNodes().OfType<ConditionalExpressionSyntax>()
           where node.WhenTrue.IsKind(SyntaxKind.NullLiteralExpression) || node.WhenFalse.IsKind(SyntaxKind.NullLiteralExpression)
           where model.GetTypeInfo(node).Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
           select $"{tree.FilePath}: {node}";

    private static void Add(SymbolInfo info, string from, HashSet<SourceReference> found)
    {
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        if (symbol is not (INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol))
            return;
        symbol = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
        var name = symbol is INamedTypeSymbol ? symbol.Name : $"{symbol.ContainingType?.Name}.{symbol.Name}";
        // A type in several files can be reached through any of them: its members count, each where it is.
        var places = symbol.DeclaringSyntaxReferences;
        if (symbol is INamedTypeSymbol && places.Length > 1)
            places = [places.MinBy(static place => place.SyntaxTree.FilePath.Length)!];
        foreach (var place in places)
        {
            if (place.SyntaxTree.FilePath is { Length: > 0 } to && to != from)
                found.Add(new SourceReference(from, to, name));
        }
    }

    // Everything that this test runs with: the runtime, the packages and the other projects.
    private static string[] Assemblies() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
}
