using System.Xml.Linq;

namespace DataCite.Architecture.Tests;

/// <summary>Projects point one way: see <c>docs/design/architecture.md</c>.</summary>
public class ProjectReferenceTests
{
    [Theory]
    [InlineData("DataCite.Metadata")]
    [InlineData("DataCite.Loader")]
    [InlineData("DataCite.Client", "DataCite.Metadata")]
    [InlineData("DataCite.Sandbox", "DataCite.Metadata")]
    [InlineData("DataCite.Jobs", "DataCite.Client", "DataCite.Metadata")]
    [InlineData("DataCite.PowerShell", "DataCite.Jobs", "DataCite.Client", "DataCite.Metadata", "DataCite.Sandbox", "DataCite.Loader")]
    public void A_project_uses_only_those_below_it(string project, params string[] allowed)
        => Faults.AssertNone(ReferencesOf(project).Except(allowed));

    [Fact]
    public void Every_project_is_in_the_list()
    {
        var listed = typeof(ProjectReferenceTests).GetMethod(nameof(A_project_uses_only_those_below_it))!
            .GetCustomAttributesData().Where(static data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(static data => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!);
        Assert.Equal(SourceCode.Projects, listed.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> ReferencesOf(string project)
        => XDocument.Load(Path.Combine(RepositoryFolder.Path, "src", project, project + ".csproj"))
            .Descendants("ProjectReference")
            .Select(static reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
