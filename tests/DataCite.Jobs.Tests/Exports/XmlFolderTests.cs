using System.Text;
using DataCite.Metadata;

namespace DataCite.Jobs.Tests.Exports;

/// <summary>Folders of XML: the document that was deposited, byte for byte, unless the record says something else by now.</summary>
public sealed class XmlFolderTests : IDisposable
{
    private static readonly JobHeader Header = new("Export-DataCiteDoi", "DEMO.REPO", "https://api.example.org/");
    private static readonly byte[] Deposited = Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<resource xmlns=\"http://datacite.org/schema/kernel-4\"><titles><title>Flüsse</title></titles></resource>");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_document_in_another_encoding_keeps_its_bytes()
    {
        var record = Record(Convert.ToBase64String(Deposited));
        // Somebody who only looks changes nothing.
        Assert.NotNull(record.Xml);

        Assert.Equal(Deposited, await WrittenAsync(record));
    }

    [Fact]
    public async Task What_was_edited_here_is_in_the_file()
    {
        var record = Record(Convert.ToBase64String(Deposited));
        record.Title = "Ströme";

        Assert.Contains("Ströme", Encoding.UTF8.GetString((await WrittenAsync(record))!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_was_set_here_is_written()
    {
        var record = Record(Convert.ToBase64String(Deposited));
        record.Xml = "<resource/>";

        Assert.Equal("<resource/>", Encoding.UTF8.GetString((await WrittenAsync(record))!));
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_a_doi_without_a_file()
    {
        var losses = new ExportLosses();

        Assert.Null(await WrittenAsync(Record("no base64!"), losses));
        Assert.Equal("xml", losses.Unwritten["10.5072/a"]);
    }

    private async Task<byte[]?> WrittenAsync(DoiRecord record, ExportLosses? losses = null)
    {
        var plan = new ExportPlan(_folder.File("xml"), DoiFileFormat.Xml) { Scope = "all" };
        await using var export = await Export.BeginAsync(plan, Header, TimeProvider.System);
        await export.AddPageAsync([record], info: null);
        (await export.CompleteAsync(isWhole: false)).AddTo(losses ?? new ExportLosses());
        var path = Path.Combine(plan.Path, "10.5072%2fa.xml");
        return File.Exists(path) ? await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken) : null;
    }

    private static DoiRecord Record(string xml) => DoiRecord.ParseResource(Encoding.UTF8.GetBytes($$$"""{"id":"10.5072/a","type":"dois","attributes":{"doi":"10.5072/a","titles":[{"title":"Flüsse"}],"xml":"{{{xml}}}"}}"""));
}
