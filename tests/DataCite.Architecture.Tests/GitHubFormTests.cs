using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DataCite.Architecture.Tests;

/// <summary>The forms for issues, and the file that asks for updates of packages, have the shape that GitHub reads.</summary>
public class GitHubFormTests
{
    private static readonly string[] Fields = ["input", "textarea", "dropdown", "checkboxes"];

    private static readonly IReadOnlyList<YamlFile> Forms = [.. YamlFile.ReadAll(".github", "ISSUE_TEMPLATE").Where(file => file.Name != "config.yml")];

    [Fact]
    public void Every_form_has_a_name_a_description_and_questions() => Assert.All(Forms, form =>
    {
        Assert.False(string.IsNullOrWhiteSpace(YamlFile.TextOf(form.Root, "name")));
        Assert.False(string.IsNullOrWhiteSpace(YamlFile.TextOf(form.Root, "description")));
        Assert.Contains(YamlFile.ItemsOf(form.Root, "body"), IsField);
    });

    [Fact]
    public void Every_question_has_a_label_and_an_id_of_its_own() => Assert.All(Forms, form =>
    {
        var questions = YamlFile.ItemsOf(form.Root, "body").Where(IsField).ToList();
        Assert.All(questions, question => Assert.NotNull(YamlFile.TextOf(YamlFile.Find(question, "attributes")!, "label")));
        Assert.Equal(questions.Count, questions.Select(question => YamlFile.TextOf(question, "id")).OfType<string>().Distinct().Count());
    });

    [Fact]
    public void What_is_no_question_is_text_with_a_value() => Assert.All(
        Forms.SelectMany(form => YamlFile.ItemsOf(form.Root, "body")).Where(item => !IsField(item)), item =>
        {
            Assert.Equal("markdown", YamlFile.TextOf(item, "type"));
            Assert.NotNull(YamlFile.TextOf(YamlFile.Find(item, "attributes")!, "value"));
        });

    [Fact]
    public void A_link_beside_the_forms_has_a_name_an_address_and_a_reason()
    {
        var links = YamlFile.ItemsOf(YamlFile.Read(".github", "ISSUE_TEMPLATE", "config.yml").Root, "contact_links").ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            Assert.NotNull(YamlFile.TextOf(link, "name"));
            Assert.NotNull(YamlFile.TextOf(link, "about"));
            Assert.Equal(Uri.UriSchemeHttps, new Uri(YamlFile.TextOf(link, "url")!).Scheme);
        });
    }

    [Fact]
    public void Packages_and_actions_are_kept_up_to_date()
    {
        var file = YamlFile.Read(".github", "dependabot.yml");
        var updates = YamlFile.ItemsOf(file.Root, "updates").ToList();

        Assert.Equal("2", YamlFile.TextOf(file.Root, "version"));
        Assert.Equal(["github-actions", "nuget"], updates.Select(update => YamlFile.TextOf(update, "package-ecosystem")).Order());
        Assert.All(updates, update =>
        {
            Assert.True(Directory.Exists(RepositoryFolder.Path + YamlFile.TextOf(update, "directory")));
            Assert.Contains(YamlFile.TextOf(YamlFile.Find(update, "schedule")!, "interval"), (string[])["daily", "weekly", "monthly"]);
        });
    }

    [Fact]
    public void The_packages_that_are_grouped_or_left_alone_are_packages_of_this_repository()
    {
        var packages = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "Directory.Packages.props"));
        var nuget = YamlFile.ItemsOf(YamlFile.Read(".github", "dependabot.yml").Root, "updates")
            .Single(update => YamlFile.TextOf(update, "package-ecosystem") == "nuget");
        var grouped = ((YamlMappingNode)YamlFile.Find(nuget, "groups")!).Children.Values.SelectMany(group => YamlFile.ItemsOf(group, "patterns"));
        var ignored = YamlFile.ItemsOf(nuget, "ignore").Select(entry => YamlFile.Find(entry, "dependency-name")!);

        Assert.All(grouped.Concat(ignored), name => Assert.Contains(
            $"Include=\"{((YamlScalarNode)name).Value!.TrimEnd('*')}", packages, StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_stands_twice_is_an_error()
        => Assert.ThrowsAny<YamlException>(() => new YamlStream().Load(new StringReader("a: 1\na: 2\n")));

    private static bool IsField(YamlNode item) => Fields.Contains(YamlFile.TextOf(item, "type"));
}
