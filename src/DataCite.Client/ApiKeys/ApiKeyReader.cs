using System.Text.Json;

namespace DataCite.Client;

/// <summary>Reads the answers of <c>/credentials/api-keys</c>.</summary>
internal static class ApiKeyReader
{
    /// <returns>The keys, and how many the server counts; null where it does not say.</returns>
    /// <exception cref="UnreadableAnswerException">The body is no list of keys.</exception>
    public static (IReadOnlyList<RepositoryApiKey> Keys, long? Total) ReadList(ApiResponse answer)
    {
        using var document = answer.ParseJson();
        var total = document.RootElement.Member("meta")?.Number("total");
        return document.RootElement.Member("data") is { ValueKind: JsonValueKind.Array } rows
            ? ([.. rows.EnumerateArray().Select(row => Read(row, answer))], total)
            : throw Unreadable(answer);
    }

    /// <summary>Reads the key that was just created. When the answer cannot be read, the outcome is not known, but the key is active.</summary>
    /// <param name="name">What it is called.</param>
    public static ResponseReader<CreatedApiKey> ReaderOfCreated(string name) => async (response, context, cancellationToken) =>
    {
        var created = ReadCreated(await BufferedAnswer.ReadAsync(response, context, cancellationToken).ConfigureAwait(false));
        if (StoredText.IsSame(name, created.Key.Name))
            return created;
        created.Secret.Dispose();
        throw new UnreadableAnswerException(
            context with { IsForeign = true },
            $"DataCite's answer to {context.Method} {context.Path} is about the API key '{created.Key.Name}'.");
    };

    /// <exception cref="UnreadableAnswerException">The body is no new key.</exception>
    private static CreatedApiKey ReadCreated(ApiResponse answer)
    {
        using var document = answer.ParseJson();
        if (document.RootElement.Member("data") is not { } row || row.Member("attributes")?.Member("key") is not { ValueKind: JsonValueKind.String } secret
            || secret.GetString() is not { Length: > 0 } key)
            throw Unreadable(answer);
        // A string cannot be wiped; this one lives as long as the answer does.
        return new CreatedApiKey(Read(row, answer), SecretBytes.Copy(key));
    }

    private static RepositoryApiKey Read(JsonElement row, ApiResponse answer)
    {
        var attributes = row.Member("attributes");
        return new RepositoryApiKey
        {
            Id = Guid.TryParse(row.Text("id"), out var id) ? id : throw Unreadable(answer),
            Name = attributes?.Text("name") ?? string.Empty,
            KeyPrefix = attributes?.Text("keyPrefix"),
            Created = attributes?.Time("created"),
            LastUsed = attributes?.Time("lastUsedAt"),
            Revoked = attributes?.Time("revokedAt"),
            // Upper case here, lower case everywhere else.
            RepositoryId = row.RelatedId("client"),
        };
    }

    private static UnreadableAnswerException Unreadable(ApiResponse answer)
        => new(answer.Context, $"DataCite's answer to {answer.Context.Method} {answer.Context.Path} is not what it says about API keys.");
}
