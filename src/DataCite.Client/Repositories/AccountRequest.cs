using System.Text.Json;

namespace DataCite.Client;

/// <summary>Requests about one account, and the readers of their answers, which take none that is about another.</summary>
internal static class AccountRequest
{
    public static ApiRequest Repository(HttpMethod method, string id) => new(method, $"repositories/{Uri.EscapeDataString(id)}") { RequiresLogin = true };

    public static ApiRequest Provider(string id) => new(HttpMethod.Get, $"providers/{Uri.EscapeDataString(id)}") { RequiresLogin = true };

    /// <summary>Reads the repository of that id, in lower case.</summary>
    public static ResponseReader<RepositoryAnswer> ReaderOfRepository(string id) => async (response, context, cancellationToken) =>
    {
        var answer = await BufferedAnswer.ReadFactsAsync(response, context, cancellationToken).ConfigureAwait(false);
        var repository = RepositoryRow.Read(DataOf(answer), context);
        return new RepositoryAnswer(answer.Response, Is(id, repository.Id) ? repository : throw Foreign(context, id, repository.Id));
    };

    /// <summary>Reads the member of that id, in lower case.</summary>
    public static ResponseReader<DataCiteProvider> ReaderOfProvider(string id) => async (response, context, cancellationToken) =>
    {
        var answer = await BufferedAnswer.ReadFactsAsync(response, context, cancellationToken).ConfigureAwait(false);
        var provider = ProviderRow.WithCounts(ProviderRow.Read(DataOf(answer), context), answer.Root.Member("meta"));
        return Is(id, provider.Id) ? provider : throw Foreign(context, id, provider.Id);
    };

    private static JsonElement DataOf(JsonAnswer answer) => answer.Root.Member("data") ?? default;

    private static bool Is(string id, string found) => string.Equals(id, found, StringComparison.OrdinalIgnoreCase);

    private static UnreadableAnswerException Foreign(FailureContext context, string id, string found) => new(
        context with { IsForeign = true },
        $"DataCite's answer to {context.Method} {context.Path} is about {found} instead of {id}.");
}
