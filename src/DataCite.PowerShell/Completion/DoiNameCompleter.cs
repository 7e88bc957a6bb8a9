using System.Collections;
using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes DOI names: first the prefix, then the names that the repository has, with their titles.</summary>
public sealed class DoiNameCompleter : LocalCompleter
{
    // More than fit a screen help nobody, and cost the server more.
    private const int MostNames = 20;

    private readonly PrefixCompleter _prefixes = new();

    private protected override string NothingFits => "Type the DOI, such as 10.5072/abc, or pass records through the pipeline.";

    private protected override IEnumerable<Suggestion> Values() => [];

    private protected override IEnumerable<Suggestion> Values(IDictionary bound, string typed)
    {
        var prefixes = _prefixes.Known(bound).Select(static prefix => prefix with { Value = prefix.Value + "/" }).ToArray();
        return Array.Exists(prefixes, prefix => typed.StartsWith(prefix.Value, StringComparison.OrdinalIgnoreCase) && typed.All(IsPlain))
            ? Names(bound, typed) : prefixes;
    }

    private static IEnumerable<Suggestion> Names(IDictionary bound, string typed)
        => ServerValues.ConnectionOf(bound) is not { IsRepository: true, AccountId: { } account } connection ? []
            : ServerValues.Get(() => ReadAsync(connection.Client, account, typed)).Select(static record => new Suggestion(
                record.Doi ?? string.Empty, record.Title is { Length: > 0 } title ? title : "(no title)"));

    private static async Task<IReadOnlyList<DoiRecord>> ReadAsync(DataCiteClient client, string account, string typed)
    {
        var query = new DoiQuery { RepositoryIds = [account], Query = $"uid:{typed.ToLowerInvariant()}*", Compact = true };
        var found = new List<DoiRecord>();
        await foreach (var page in client.ListDoisAsync(query, new PageOptions { FirstPageSize = MostNames, Limit = MostNames }).ConfigureAwait(false))
            found.AddRange(page.Records);
        return found;
    }

    // Anything else would have a meaning of its own in the query.
    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '_';
}
