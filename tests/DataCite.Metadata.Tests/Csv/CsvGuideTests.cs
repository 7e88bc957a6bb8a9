using System.Globalization;
using System.Text;

namespace DataCite.Metadata.Tests.Csv;

/// <summary>The guide lists the columns that there are.</summary>
public class CsvGuideTests
{
    private const string Begin = "<!-- columns: begin -->\n";
    private const string End = "<!-- columns: end -->";

    [Fact]
    public void The_table_in_the_guide_is_the_table_of_the_code()
    {
        var guide = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "guides", "csv.md")).ReplaceLineEndings("\n");
        var start = guide.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;

        Assert.Equal(Write(), guide[start..guide.IndexOf(End, StringComparison.Ordinal)]);
    }

    [Fact]
    public void The_other_names_in_the_guide_are_those_of_the_code()
    {
        const string begin = "<!-- synonyms: begin -->\n";
        var guide = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "guides", "csv.md")).ReplaceLineEndings("\n");
        var start = guide.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var table = new StringBuilder("| Column | Other names |\n| --- | --- |\n");
        foreach (var group in CsvTable.Groups.Where(static group => group.Synonyms.Length > 0))
            table.Append(CultureInfo.InvariantCulture, $"| `{group.HeaderOf(group.Columns[0])}` | {string.Join(", ", group.Synonyms.Select(static name => $"`{name}`"))} |\n");

        Assert.Equal(table.ToString(), guide[start..guide.IndexOf("<!-- synonyms: end -->", StringComparison.Ordinal)]);
    }

    private static string Write()
    {
        var table = new StringBuilder("| Column | What to write | Example |\n| --- | --- | --- |\n");
        foreach (var group in CsvTable.Groups)
        {
            foreach (var column in group.Columns)
                table.Append(CultureInfo.InvariantCulture, $"| `{group.HeaderOf(column)}` | {column.Description} | {column.Example} |\n");
        }

        return table.ToString();
    }
}
