using Microsoft.CodeAnalysis;

namespace DataCite.Architecture.Tests;

/// <summary>A cmdlet is thin, and stands where one looks for it.</summary>
public class CmdletTests
{
    private const int MostLines = 100;
    private const int MostBases = 3;

    private static readonly SourceCode Code = SourceCode.Of("DataCite.PowerShell");

    [Fact]
    public void Base_cmdlets_stand_in_one_folder_and_their_names_say_what_they_are()
    {
        var faults = Cmdlets().Where(static cmdlet => cmdlet.Type.IsAbstract)
            .Where(static cmdlet => !cmdlet.Type.Name.EndsWith("Cmdlet", StringComparison.Ordinal) || cmdlet.Files.Any(static file => !file.StartsWith("Cmdlets/", StringComparison.Ordinal)))
            .Select(static cmdlet => $"{cmdlet.Type.Name} in {cmdlet.Files[0]}");
        Faults.AssertNone(faults);
    }

    [Fact]
    public void The_folder_of_commands_holds_one_file_for_each_cmdlet_and_nothing_else()
    {
        var cmdlets = Cmdlets().Where(static cmdlet => !cmdlet.Type.IsAbstract).SelectMany(static cmdlet => cmdlet.Files).Order(StringComparer.Ordinal);
        var files = SourceFile.ReadAll("DataCite.PowerShell").Select(static file => file.Path).Where(static file => file.StartsWith("Commands/", StringComparison.Ordinal));
        Assert.Equal(cmdlets, files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void At_most_three_classes_of_our_own_stand_between_a_cmdlet_and_PowerShell()
    {
        var faults = Cmdlets().Where(static cmdlet => !cmdlet.Type.IsAbstract)
            .Select(static cmdlet => (cmdlet.Type.Name, Bases: OwnBasesOf(cmdlet.Type).ToArray()))
            .Where(static cmdlet => cmdlet.Bases.Length > MostBases)
            .Select(static cmdlet => $"{cmdlet.Name}: {string.Join(", ", cmdlet.Bases)}");
        Faults.AssertNone(faults);
    }

    // A list of parameters with their help is as long as it is.
    [Fact]
    public void A_cmdlet_is_at_most_100_lines()
    {
        var lines = SourceFile.ReadAll("DataCite.PowerShell").ToDictionary(static file => file.Path, static file => file.Text.TrimEnd().Split('\n').Length);
        Faults.AssertNone(Cmdlets().Where(static cmdlet => !cmdlet.Type.IsAbstract).SelectMany(static cmdlet => cmdlet.Files)
            .Where(file => !file.EndsWith(".Parameters.cs", StringComparison.Ordinal) && lines[file] > MostLines).Select(file => $"{file}: {lines[file]} lines"));
    }

    private static IEnumerable<(INamedTypeSymbol Type, IReadOnlyList<string> Files)> Cmdlets()
        => Code.Types().Where(static type => BasesOf(type.Type).Any(static name => name.Name is "PSCmdlet" or "Cmdlet"));

    private static IEnumerable<string> OwnBasesOf(INamedTypeSymbol type)
        => BasesOf(type).TakeWhile(static name => name.Name is not ("PSCmdlet" or "Cmdlet")).Select(static name => name.Name);

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var known = type.BaseType; known is not null; known = known.BaseType)
            yield return known;
    }
}
