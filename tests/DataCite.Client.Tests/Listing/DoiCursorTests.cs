using DataCite.Metadata;

namespace DataCite.Client.Tests.Listing;

public class DoiCursorTests
{
    [Fact]
    public void A_cursor_is_written_as_the_server_writes_it()
    {
        Assert.Equal("MTcxMTQ5NzYwMDAwMCwxMC41MDcyL2FiYw", new DoiCursor(1711497600000, "10.5072/abc").ToString());
        Assert.True(DoiCursor.TryParse("MTcxMTQ5NzYwMDAwMCwxMC41MDcyL2FiYw", out var cursor));
        Assert.Equal(new DoiCursor(1711497600000, "10.5072/abc"), cursor);
    }

    [Fact]
    public void The_place_behind_a_row_is_its_time_and_name()
    {
        var record = DoiRecord.Parse("""{"doi":"10.5072/ABC","created":"2024-03-27T00:00:00Z"}""");

        Assert.Equal(new DoiCursor(1711497600000, "10.5072/abc"), DoiCursor.After(record));
        Assert.Null(DoiCursor.After(new DoiRecord { Doi = "10.5072/x" }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("not base64!")]
    [InlineData("bm8tY29tbWE")]
    [InlineData("eCwxMC41MDcyL2E")]
    [InlineData("MTIzLA")]
    [InlineData("ÄÖÜ")]
    public void What_the_server_would_take_for_the_beginning_is_no_cursor(string text)
    {
        Assert.False(DoiCursor.TryParse(text, out _));
        using var client = Clients.Of(new Server());
        Assert.Throws<ArgumentException>(() => client.ListDoisAsync(new DoiQuery(), new PageOptions { Cursor = text }, TestContext.Current.CancellationToken));
    }
}
