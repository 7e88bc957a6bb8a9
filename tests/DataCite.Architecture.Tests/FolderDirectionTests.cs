namespace DataCite.Architecture.Tests;

/// <summary>Inside a project, references point one way.</summary>
public class FolderDirectionTests
{
    public static TheoryData<string> Projects => [.. SourceCode.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folder_uses_one_above_it(string project)
        => Faults.AssertNone(FolderDirection.FindFaults(FolderOrder.Of(project), SourceCode.Of(project).References()));

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_order_has_no_folder_that_is_gone(string project)
    {
        var folders = SourceFile.ReadAll(project).Select(static file => SourceReference.FolderOf(file.Path)).ToHashSet(StringComparer.Ordinal);
        Faults.AssertNone(FolderOrder.Of(project).Where(folder => !folders.Contains(folder)));
    }

    [Theory]
    [InlineData("new Upper().ToString()", "Upper")]
    [InlineData("nameof(Upper)", "Upper")]
    [InlineData("\"\".Extend()", "Extensions.Extend")]
    [InlineData("(this as ILower)?.Give().Text", "Upper.Text")]
    public void A_reference_upwards_is_found_however_it_is_written(string expression, string symbol)
    {
        SourceFile[] files =
        [
            new("Top/Upper.cs", "namespace N; public class Upper { public string Text => string.Empty; }"),
            new("Top/Extensions.cs", "namespace N; public static class Extensions { public static string Extend(this string text) => text; }"),
            new("Top/ILower.cs", "namespace N; public interface ILower { Upper Give(); }"),
            new("Bottom/Lower.cs", $"namespace N; public class Lower {{ public string? Use() => {expression}; }}"),
        ];

        var faults = FolderDirection.FindFaults(["Top", "Bottom"], SourceCode.Of(files).References());
        Assert.Contains($"Bottom is below Top, but Bottom/Lower.cs names {symbol} of Top/{symbol.Split('.')[0]}.cs.", faults);
        Assert.Empty(FolderDirection.FindFaults(["Bottom", "Top"], SourceCode.Of(files).References()));
    }

    [Fact]
    public void A_folder_without_a_place_is_found()
    {
        SourceFile[] files = [new("A/One.cs", "class One;"), new("B/Two.cs", "class Two { One? One; }")];
        Assert.Equal(["The folder B is not in the order."], FolderDirection.FindFaults(["A"], SourceCode.Of(files).References()));
    }
}
