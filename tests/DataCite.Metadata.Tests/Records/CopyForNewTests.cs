using System.Text;

namespace DataCite.Metadata.Tests.Records;

/// <summary>The copy of a record that is edited and sent as a new DOI.</summary>
public class CopyForNewTests
{
    [Fact]
    public void It_keeps_the_bytes_and_leaves_behind_what_the_server_says_and_what_changes_a_state()
    {
        var record = DoiRecord.Parse("""{"doi":"10.5072/a","titles":[ {"title" : "T"} ],"state":"findable","event":"publish","viewCount":3,"odd":1}""");
        Assert.Equal("""{"doi":"10.5072/a","titles":[ {"title" : "T"} ],"odd":1}""", Json(record.CopyForNew()));
    }

    [Fact]
    public void Changing_it_does_not_change_the_record()
    {
        var record = DoiRecord.Parse("""{"titles":[{"title":"T"}],"types":{"resourceTypeGeneral":"Dataset"}}""");
        _ = record.Types!.ResourceTypeGeneral;
        var copy = record.CopyForNew();
        copy.Types!.ResourceTypeGeneral = "Text";
        copy.Titles[0].Title = "Other";
        Assert.Equal("Dataset", record.Types.ResourceTypeGeneral);
        Assert.Equal("""{"titles":[{"title":"T"}],"types":{"resourceTypeGeneral":"Dataset"}}""", Json(record));
    }

    [Fact]
    public void Plain_affiliations_are_objects_in_it_and_in_copies_of_it()
    {
        var copy = DoiRecord.Parse("""{"creators":[{"name":"Doe, J","affiliation":["Example University"]}]}""").CopyForNew();
        copy.SpellAffiliations();
        Assert.Contains("""{"name":"Example University"}""", Json(copy.CopyForNew()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"doi":"10.5072/a","titles":[]}""", true)]
    [InlineData("""{"state":"draft"}""", false)]
    [InlineData("""{"titles":[],"titles":[]}""", false)]
    [InlineData("""{"identifiers":[],"alternateIdentifiers":[]}""", false)]
    public void A_record_says_whether_all_of_it_is_sent(string json, bool isWhole) => Assert.Equal(isWhole, DoiRecord.Parse(json).IsWholeForNew);

    [Fact]
    public void A_year_that_is_no_number_is_kept_for_validation()
    {
        var record = new DoiRecord();
        record.SetYearText("soon");
        Assert.Equal("""{"publicationYear":"soon"}""", Json(record));
        Assert.Contains(RecordValidator.ValidateCreation(record, DoiState.Draft), static finding => finding.Path == "publicationYear");
    }

    private static string Json(DoiRecord record) => Encoding.UTF8.GetString(record.ToUtf8Json(AttributeScope.Writable).Span);
}
