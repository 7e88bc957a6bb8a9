using System.Globalization;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Reads the answers of <c>/credentials/api-keys</c>.</summary>
internal static class ApiKeyReader
{
    /// <returns>The keys, and how many the server counts; null where it does not say.</returns>
    /// <exception cref="UnreadableAnswerException">The body is no list of keys.</exception>
    public static (IReadOnlyList<RepositoryApiKey> Keys, long? Total) ReadList(ApiResponse answer)
    {
        using var document = answer.ParseJson();
        var total = Member(Member(document.RootElement, "meta"), "total") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var count)
            ? count : (long?)null;
        return Member(document.RootElement, "data") is { ValueKind: JsonValueKind.Array } rows
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
        if (Member(document.RootElement, "data") is not { } row || Text(Member(row, "attributes"), "key") is not { Length: > 0 } key)
            throw Unreadable(answer);
        // A string cannot be wiped; this one lives as long as the answer does.
        return new CreatedApiKey(Read(row, answer), SecretBytes.Copy(key));
    }

    private static RepositoryApiKey Read(JsonElement row, ApiResponse answer)
    {
        var attributes = Member(row, "attributes");
        return new RepositoryApiKey
        {
            Id = Guid.TryParse(Text(row, "id"), out var id) ? id : throw Unreadable(answer),
            Name = PrintableText.Of(Text(attributes, "name")),
            KeyPrefix = Text(attributes, "keyPrefix") is { } prefix ? PrintableText.Of(prefix) : null,
            Created = Moment(attributes, "created"),
            LastUsed = Moment(attributes, "lastUsedAt"),
            Revoked = Moment(attributes, "revokedAt"),
            // Upper case here, lower case everywhere else.
            RepositoryId = Text(Member(Member(Member(row, "relationships"), "client"), "data"), "id") is { } repository
                ? PrintableText.Of(repository.ToLowerInvariant()) : null,
        };
    }

    private static JsonElement? Member(JsonElement? element, string name)
        => element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? element, string name)
        => Member(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static DateTimeOffset? Moment(JsonElement? element, string name)
        => DateTimeOffset.TryParse(Text(element, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment : null;

    private static UnreadableAnswerException Unreadable(ApiResponse answer)
        => new(answer.Context, $"DataCite's answer to {answer.Context.Method} {answer.Context.Path} is not what it says about API keys.");
}
