using System.Text.Json;
using System.Xml.Linq;
using DataCite.Sandbox.Formats;
using DataCite.Sandbox.Search;
using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Tests.Search;

namespace DataCite.Sandbox.Tests.Formats;

/// <summary>Records as the server answers them, made up or recorded, of all ages and shapes.</summary>
public class RecordedRecordsTests
{
    private static readonly DoiFormat[] JsonFormats =
        [DoiFormat.DataCiteJson, DoiFormat.Crosscite, DoiFormat.SchemaOrg, DoiFormat.Citeproc, DoiFormat.Codemeta];

    [Fact]
    public void Every_record_can_be_had_in_every_format()
        => Assert.All(Records(), record =>
        {
            foreach (var format in JsonFormats)
            {
                using var json = JsonDocument.Parse(DoiFormatWriter.Write(format, record));
                Assert.Contains(record.Name, json.RootElement.GetRawText(), StringComparison.OrdinalIgnoreCase);
            }

            foreach (var format in new[] { DoiFormat.DataCiteXml, DoiFormat.Jats })
                Assert.NotNull(XDocument.Parse(DoiFormatWriter.Write(format, record).TrimStart('\uFEFF')).Root);
            foreach (var format in new[] { DoiFormat.Bibtex, DoiFormat.Ris, DoiFormat.Csv, DoiFormat.Citation })
                Assert.Contains(record.Name, DoiFormatWriter.Write(format, record), StringComparison.OrdinalIgnoreCase);
        });

    [Fact]
    public void Every_record_is_found_by_its_name_its_title_and_its_year()
        => Assert.All(Records(), record =>
        {
            var metadata = new DoiMetadata(record);
            var title = JsonSerializer.Serialize(metadata.Title).Trim('"');
            var query = SearchQuery.Parse(
                $"doi:\"{record.Name}\" AND titles.title.keyword:\"{title}\" AND publicationYear:{metadata.PublicationYear}");

            Assert.True(query.Matches(new DoiSearchDocument { Entry = record }));
        });

    private static IEnumerable<SampleDoi> Records()
    {
        foreach (var row in Answers.Complete)
        {
            using var json = JsonDocument.Parse(Answers.Read(row.Data));
            var data = json.RootElement.GetProperty("data");
            yield return new SampleDoi(data.GetProperty("attributes").GetRawText()) { Name = data.GetProperty("id").GetString()! };
        }
    }
}
