namespace DataCite.Metadata.Tests.Csv;

/// <summary>The table of columns, as data.</summary>
public class CsvTableTests
{
    public static TheoryData<string> Headers
        => new((string[])[.. CsvTable.Groups.SelectMany(group => group.Columns.Select(column => group.HeaderOf(column)))]);

    [Theory]
    [MemberData(nameof(Headers))]
    public void Every_column_takes_its_own_example_and_writes_what_it_reads_as(string header)
    {
        var group = CsvTable.Groups.Single(group => group.Columns.Any(column => group.HeaderOf(column) == header));
        var cells = Examples(group, header);

        var read = new CsvRecordMapper().Read(cells);
        var again = new CsvRecordMapper().Read(CsvRecordMapper.Write(read.Record).Cells.Select(cell => KeyValuePair.Create(cell.Key, (string?)cell.Value)));

        Assert.Empty(read.Findings);
        Assert.NotEqual("{}", read.Record.ToJson());
        Assert.Equal(read.Record.ToJson(), again.Record.ToJson());
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public void Every_column_can_be_mapped_and_spelled_freely(string header)
    {
        var spelled = string.Concat(header.Select(c => char.IsUpper(c) || char.IsDigit(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString())).Trim();
        var group = CsvTable.Groups.Single(group => group.Columns.Any(column => group.HeaderOf(column) == header));
        var cells = Examples(group, header);

        var free = new CsvRecordMapper().Read(cells.Select(cell => cell.Key == header ? new(spelled, cell.Value) : cell));
        var mapped = new CsvRecordMapper([new("Ours: " + header, header)]).Read(cells.Select(cell => cell.Key == header ? new("ours: " + header.ToUpperInvariant(), cell.Value) : cell));

        var expected = new CsvRecordMapper().Read(cells).Record.ToJson();
        Assert.Equal(expected, free.Record.ToJson());
        Assert.Equal(expected, mapped.Record.ToJson());
        Assert.Empty(free.Findings.Concat(mapped.Findings));
    }

    [Theory]
    [InlineData("Creater1Orcid", "Creator1Orcid")]
    [InlineData("Creator12Orcidd", "Creator12Orcid")]
    [InlineData("Titel", "Title")]
    [InlineData("PublicationYaer", "PublicationYear")]
    [InlineData("DateIsued", "DateIssued")]
    [InlineData("RelatedIdentifer3", "RelatedIdentifier3")]
    [InlineData("Colour", null)]
    public void An_unknown_column_is_a_warning_that_names_the_nearest(string header, string? nearest)
    {
        var mapper = new CsvRecordMapper();

        var finding = Assert.Single(mapper.Read([new(header, "x")]).Findings);

        Assert.Equal((FindingSeverity.Warning, CsvFindingCodes.ColumnUnknown, header, nearest), (finding.Severity, finding.Code, finding.Path, finding.Suggestion));
        Assert.Empty(mapper.Read([new(header, "y")]).Findings);
    }

    [Fact]
    public void A_mapping_to_a_column_that_does_not_exist_is_refused_with_the_nearest()
    {
        var error = Assert.Throws<MetadataValueException>(() => new CsvRecordMapper([new("Author", "Creatr1")]));

        Assert.Equal("Creator1", error.Suggestion);
        Assert.Contains("'Author'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_are_put_into_the_order_of_the_table()
        => Assert.Equal(
            ["Doi", "Title", "Title2", "Creator1", "Creator1Orcid", "Creator1Affiliation", "Creator1Affiliation2", "Creator2", "Creator10", "DateIssued", "Mine"],
            CsvTable.Order(["Mine", "Creator10", "DateIssued", "Title2", "Creator1Affiliation2", "Creator2", "Creator1Orcid", "Creator1Affiliation", "Creator1", "Title", "Doi"]));

    /// <summary>The example of the column and of those without which its own says nothing.</summary>
    private static List<KeyValuePair<string, string?>> Examples(CsvGroup group, string header)
    {
        string[] needed = group.Name switch
        {
            "GeoLocation" => header.EndsWith("itude", StringComparison.Ordinal) ? ["Latitude", "Longitude"]
                : header.EndsWith("Place", StringComparison.Ordinal) || header.EndsWith("Polygon", StringComparison.Ordinal) ? []
                : ["South", "West", "North", "East"],
            "Contributor" => ["", "Type"],
            "AlternateIdentifier" => ["", "Type"],
            "RelatedIdentifier" => ["", "Relation"],
            "RelatedItem" => ["Title", "Type", "Relation"],
            "Funder" when header.EndsWith("IdentifierType", StringComparison.Ordinal) => ["", "Identifier"],
            "Rights" when header.EndsWith("Lang", StringComparison.Ordinal) => [""],
            "ResourceType" or "Rights" => [],
            _ when header.EndsWith("Ror", StringComparison.Ordinal) && group.Name == "Creator" => ["", "Affiliation"],
            _ => [""],
        };
        var columns = group.Columns.Where(column => needed.Contains(column.Suffix) || group.HeaderOf(column) == header).ToList();
        if (group.Name == "Contributor" && header.EndsWith("Ror", StringComparison.Ordinal))
            columns.Add(group.Columns.Single(column => column.Suffix == "Affiliation"));
        return columns.ConvertAll(column => KeyValuePair.Create(group.HeaderOf(column), (string?)column.Example));
    }
}
