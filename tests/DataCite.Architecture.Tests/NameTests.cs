using Microsoft.CodeAnalysis;

namespace DataCite.Architecture.Tests;

/// <summary>A type is found by its name.</summary>
public class NameTests
{
    // What a folder or a type called so holds, nobody can guess.
    private static readonly string[] EmptyWords = ["Others", "Misc", "Common", "Utils", "Utilities", "Helper", "Helpers", "Manager"];

    public static TheoryData<string> Projects => [.. SourceCode.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_file_is_called_like_the_type_in_it(string project)
    {
        var faults = SourceCode.Of(project).Types()
            .SelectMany(static type => type.Files.Where(file => !IsNameOf(Path.GetFileNameWithoutExtension(file), type.Type.Name)).Select(file => $"{file} declares {type.Type.Name}"));
        Faults.AssertNone(faults);
    }

    [Fact]
    public void No_two_types_have_one_name()
    {
        var faults = SourceCode.Projects
            .SelectMany(static project => SourceCode.Of(project).Types().Select(type => (Project: project, type.Type.MetadataName, Space: type.Type.ContainingNamespace.ToString())))
            .GroupBy(static type => type.MetadataName, StringComparer.Ordinal)
            .Where(static group => group.Count() > 1)
            .Select(static group => $"{group.Key} is in {string.Join(" and ", group.Select(static type => type.Space))}");
        Faults.AssertNone(faults);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_name_is_an_empty_word(string project)
    {
        var names = SourceFile.ReadAll(project).SelectMany(static file => file.Path.Split('/')).Distinct(StringComparer.Ordinal);
        Faults.AssertNone(names.Where(static name => EmptyWords.Any(word => Path.GetFileNameWithoutExtension(name).EndsWith(word, StringComparison.Ordinal))));
    }

    // Parts of a type are called after what they hold: DoiRecord.Attributes.cs.
    private static bool IsNameOf(string file, string type) => file == type || file.StartsWith(type + ".", StringComparison.Ordinal);
}
