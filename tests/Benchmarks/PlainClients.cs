using System.Net;
using System.Text.Json;

namespace DataCite.Benchmarks;

/// <summary>The floors: the same list walked by hand, without a client library.</summary>
internal static class PlainClients
{
    /// <summary>Asks for rows with what an export has, the XML for one.</summary>
    public const string Detail = "&detail=true";

    /// <summary>Asks for the rows of an export with -Compact.</summary>
    public const string Compact = "&composite=true";

    /// <param name="address">The server.</param>
    /// <param name="rows">Which rows are asked for.</param>
    public static async Task<int> DownloadAsync(Uri address, string rows = "")
        => await WalkAsync(address, rows, static async stream =>
        {
            using var page = new MemoryStream();
            await stream.CopyToAsync(page).ConfigureAwait(false);
            return (NextIn(page.GetBuffer().AsSpan(0, (int)page.Length)), 1000);
        }).ConfigureAwait(false);

    public static async Task<int> TokensAsync(Uri address)
        => await WalkAsync(address, rows: "", static async stream =>
        {
            using var page = new MemoryStream();
            await stream.CopyToAsync(page).ConfigureAwait(false);
            var bytes = page.GetBuffer().AsMemory(0, (int)page.Length);
            CountTokens(bytes.Span);
            return (NextIn(bytes.Span), 1000);
        }).ConfigureAwait(false);

    /// <summary>The typed floor.</summary>
    /// <inheritdoc cref="DownloadAsync" path="/param"/>
    public static async Task<int> TypedAsync(Uri address, string rows = "")
        => await WalkAsync(address, rows, static async stream =>
        {
            var page = await JsonSerializer.DeserializeAsync(stream, PlainContext.Default.PlainPage).ConfigureAwait(false);
            return (page!.Links.Next, page.Data.Count);
        }).ConfigureAwait(false);

    private static async Task<int> WalkAsync(Uri address, string rows, Func<Stream, Task<(string? Next, int Count)>> readPage)
    {
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All };
        using var http = new HttpClient(handler);
        var count = 0;
        string? next = new Uri(address, "/dois?page%5Bcursor%5D=1&page%5Bsize%5D=1000&disable-facets=true&affiliation=true&publisher=true" + rows).AbsoluteUri;
        while (next is not null)
        {
            using var response = await http.GetAsync(new Uri(next), HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
            (next, var read) = await readPage(stream).ConfigureAwait(false);
            count += read;
        }

        return count;
    }

    // Links come last on the wire.
    private static string? NextIn(ReadOnlySpan<byte> page)
    {
        var at = page.LastIndexOf("\"next\":\""u8);
        if (at < 0)
            return null;
        var value = page[(at + 7)..];
        var reader = new Utf8JsonReader(value, new JsonReaderOptions { AllowMultipleValues = true });
        reader.Read();
        return reader.GetString();
    }

    private static void CountTokens(ReadOnlySpan<byte> page)
    {
        var reader = new Utf8JsonReader(page);
        while (reader.Read())
        {
        }
    }
}
