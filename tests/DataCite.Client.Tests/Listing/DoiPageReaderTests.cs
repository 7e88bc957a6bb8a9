using System.Net;
using System.Text;
using DataCite.Metadata;

namespace DataCite.Client.Tests.Listing;

/// <summary>A page is read as it arrives, in pieces of any size.</summary>
public class DoiPageReaderTests
{
    private const string Body = """
        { "unknown": {"data":[{"id":"decoy"}]}, "data" : [
          {"id":"10.5072/a","type":"dois","attributes":{"doi":"10.5072/a","titles":[{"title":"Ünïcode \"}]{[ \\ 😀"}]},"relationships":{"client":{"data":{"id":"demo.repo","type":"clients"}}}} ,
          {"id":"10.5072/b","attributes":{"doi":"10.5072/b","subjects":[]}}
        ], "included":[], "meta":{"total":61,"totalPages":3,"page":1,"states":[{"id":"findable","title":"Findable","count":61},{"nonsense":1}],"licenses":[]},
        "links":{"self":"x","next":"https://api.datacite.org/dois?page%5Bcursor%5D=MTcxMSwxMC4x&page%5Bsize%5D=2"} }

        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(1_000_000)]
    public async Task Pieces_of_any_size_give_the_same_page(int piece)
    {
        var page = await ReadAsync(Encoding.UTF8.GetBytes(Body), piece);

        Assert.Equal(["10.5072/a", "10.5072/b"], page.Records.Select(static r => r.Doi));
        Assert.Equal("Ünïcode \"}]{[ \\ 😀", page.Records[0].Title);
        Assert.Equal("demo.repo", page.Records[0].RepositoryId);
        Assert.Equal((61, 3, "MTcxMSwxMC4x"), (page.Total, page.TotalPages, page.NextCursor));
        var facets = page.ToInfo(2, null).Facets;
        Assert.Equal(new FacetValue("findable", "Findable", 61), Assert.Single(facets["states"]));
        Assert.Empty(facets["licenses"]);
    }

    [Fact]
    public async Task A_row_larger_than_any_buffer_is_read()
    {
        var title = new string('x', 3_000_000);
        var body = $"{{\"data\":[{Clients.DoiResource(attributes: $"\"titles\":[{{\"title\":\"{title}\"}}]")}],\"meta\":{{\"total\":1}}}}";

        var page = await ReadAsync(Encoding.UTF8.GetBytes(body), 16_384);

        Assert.Equal(title, Assert.Single(page.Records).Title);
    }

    [Fact]
    public async Task Wherever_a_body_is_cut_off_that_is_noticed()
    {
        var whole = Encoding.UTF8.GetBytes(Body.TrimEnd());
        for (var length = 0; length < whole.Length; length++)
            await Assert.ThrowsAsync<UnreadableAnswerException>(() => ReadAsync(whole[..length], 50));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("{\"meta\":{\"total\":0}}")]
    [InlineData("{\"data\":{},\"meta\":{\"total\":0}}")]
    [InlineData("{\"data\":null,\"meta\":{\"total\":0}}")]
    [InlineData("{\"data\":[]}")]
    [InlineData("{\"data\":[],\"meta\":[]}")]
    [InlineData("{\"data\":[],\"meta\":{}}")]
    [InlineData("{\"data\":[1],\"meta\":{\"total\":1}}")]
    [InlineData("{\"data\":[{\"id\":\"x\"}],\"meta\":{\"total\":1}}")]
    [InlineData("{\"data\":[],\"meta\":{\"total\":0}} trailing")]
    [InlineData("<html>Welcome</html>")]
    public async Task Another_shape_is_never_an_empty_list(string body)
        => await Assert.ThrowsAsync<UnreadableAnswerException>(() => ReadAsync(Encoding.UTF8.GetBytes(body), 10));

    private static async Task<DoiListAnswer> ReadAsync(byte[] body, int piece)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new PieceStream(body, piece)) };
        return await DoiPageReader.ReadAsync(response, new FailureContext { Method = "GET", Path = "dois" }, Stop);
    }

    /// <summary>Hands out so many bytes at a time, as a slow network does.</summary>
    private sealed class PieceStream(byte[] body, int piece) : MemoryStream(body, writable: false)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
