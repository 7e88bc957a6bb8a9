using System.Diagnostics;
using System.Globalization;
using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.Benchmarks;

/// <summary>One client that walks the whole list, as a process of its own so that its memory can be seen; prints what it counted.</summary>
internal static class ListingClient
{
    public static async Task<string> RunAsync(string mode, Uri address, long ranges) => mode switch
    {
        "download" => Text(await PlainClients.DownloadAsync(address).ConfigureAwait(false)),
        "download-detail" => Text(await PlainClients.DownloadAsync(address, PlainClients.Detail).ConfigureAwait(false)),
        "tokens" => Text(await PlainClients.TokensAsync(address).ConfigureAwait(false)),
        "typed" => Text(await PlainClients.TypedAsync(address).ConfigureAwait(false)),
        "typed-detail" => Text(await PlainClients.TypedAsync(address, PlainClients.Detail).ConfigureAwait(false)),
        "typed-compact" => Text(await PlainClients.TypedAsync(address, PlainClients.Compact).ConfigureAwait(false)),
        "client" => Text(await WalkAsync(address, (int)ranges, static _ => { }).ConfigureAwait(false)),
        "touched" => Text(await WalkAsync(address, (int)ranges, TouchAll).ConfigureAwait(false)),
        _ => throw new ArgumentException($"There is no client '{mode}'."),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<int> WalkAsync(Uri address, int ranges, Action<DoiRecord> look)
    {
        using var client = new DataCiteClient(new DataCiteClientOptions { BaseAddress = address });
        var count = 0;
        var clock = Stopwatch.StartNew();
        await foreach (var page in client.ListDoisAsync(new DoiQuery(), new PageOptions { Ranges = Math.Max(1, ranges) }).ConfigureAwait(false))
        {
            if (count == 0)
                await Console.Error.WriteLineAsync($"first record after {clock.ElapsedMilliseconds} ms").ConfigureAwait(false);
            foreach (var record in page.Records)
                look(record);
            count += page.Records.Count;
        }

        return count;
    }

    private static void TouchAll(DoiRecord record)
    {
        _ = (record.Doi, record.State, record.Url, record.Creators, record.Titles, record.Publisher, record.PublicationYear, record.Types);
        _ = (record.Subjects, record.Contributors, record.Dates, record.Language, record.AlternateIdentifiers, record.RelatedIdentifiers);
        _ = (record.RelatedItems, record.Sizes, record.Formats, record.Version, record.RightsList, record.Descriptions, record.GeoLocations);
        _ = (record.FundingReferences, record.Container, record.ContentUrl, record.SchemaVersion, record.MetadataVersion, record.Source);
        _ = (record.IsActive, record.ViewCount, record.DownloadCount, record.ReferenceCount, record.CitationCount, record.PartCount);
        _ = (record.PartOfCount, record.VersionCount, record.VersionOfCount, record.Created, record.Registered, record.Updated, record.Published);
    }
}
