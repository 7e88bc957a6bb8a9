namespace DataCite.Architecture.Tests;

/// <summary>No value is no empty value.</summary>
public class NullTests
{
    public static TheoryData<string> Projects => [.. SourceCode.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_condition_makes_an_empty_value_of_null(string project) => Faults.AssertNone(SourceCode.Of(project).NullsThatBecomeValues());

    [Theory]
    [InlineData("ReadOnlyMemory<byte>? F(bool b, ReadOnlyMemory<byte> m) => b ? m : null;", 1)]
    [InlineData("ReadOnlyMemory<byte>? F(bool b, ReadOnlyMemory<byte> m) => b ? null : m;", 1)]
    [InlineData("ReadOnlyMemory<byte>? F(bool b, ReadOnlyMemory<byte> m) => b ? m : (ReadOnlyMemory<byte>?)null;", 0)]
    [InlineData("int? F(bool b) => b ? 1 : null;", 0)]
    [InlineData("string? F(bool b) => b ? string.Empty : null;", 0)]
    public void Such_a_condition_is_recognised(string code, int faults)
        => Assert.Equal(faults, SourceCode.Of([new SourceFile("A.cs", $"using System; class A {{ {code} }}")]).NullsThatBecomeValues().Count());
}
