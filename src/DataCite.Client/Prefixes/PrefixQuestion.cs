using System.Text.Json;

namespace DataCite.Client;

/// <summary>Asks who holds a prefix. A single prefix comes from the database, and so shows at once what was changed.</summary>
internal static class PrefixQuestion
{
    private const string RepositoryRows = "client-prefixes";
    private const string ProviderRows = "provider-prefixes";

    /// <summary>The request.</summary>
    public static ApiRequest Of(string prefix) => new(HttpMethod.Get, "prefixes/" + Uri.EscapeDataString(prefix))
    {
        Query = new UrlQuery().Add("include", $"{RepositoryRows},{ProviderRows}").ToString(),
        RequiresLogin = true,
    };

    /// <summary>Reads the answer about a prefix.</summary>
    public static ResponseReader<PrefixHolders> ReaderOf(string prefix) => async (response, context, cancellationToken) =>
    {
        var answer = await BufferedAnswer.ReadFactsAsync(response, context, cancellationToken).ConfigureAwait(false);
        if (answer.Root.Member("data") is not { ValueKind: JsonValueKind.Object } data || data.Text("id") != prefix)
            throw new UnreadableAnswerException(context, $"DataCite's answer to {context.Method} {context.Path} is not about the prefix {prefix}.");
        var included = answer.Root.Member("included") is { ValueKind: JsonValueKind.Array } rows ? [.. rows.EnumerateArray()] : Array.Empty<JsonElement>();
        var found = PrefixRow.Read(data, context);
        var holders = new PrefixHolders(found, Holders(included, RepositoryRows, "client"), Holders(included, ProviderRows, "provider"));
        // Without a row for each, nothing shows which assignment is whose.
        return holders.Repositories.Count >= found.RepositoryIds.Count && holders.Providers.Count >= found.ProviderIds.Count
            ? holders
            : throw new UnreadableAnswerException(context, $"DataCite's answer to {context.Method} {context.Path} does not say which assignment of the prefix is whose.");
    };

    private static PrefixHolder[] Holders(IReadOnlyList<JsonElement> included, string type, string relationship)
        => [.. included.Where(row => row.Text("type") == type && row.RelatedId(relationship) is not null && row.Text("id") is not null)
            .Select(row => new PrefixHolder(row.RelatedId(relationship)!, row.Text("id")!))];
}
