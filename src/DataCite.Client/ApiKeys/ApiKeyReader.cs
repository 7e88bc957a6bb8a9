using System.Globalization;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Reads what <c>/credentials/api-keys</c> answers (facts §1.2).</summary>
internal static class ApiKeyReader
{
    /// <exception cref="UnreadableAnswerException">The body is no list of keys.</exception>
    public static IReadOnlyList<RepositoryApiKey> ReadList(ApiResponse answer)
    {
        using var document = answer.ParseJson();
        return Member(document.RootElement, "data") is { ValueKind: JsonValueKind.Array } rows
            ? [.. rows.EnumerateArray().Select(row => Read(row, answer))]
            : throw Unreadable(answer);
    }

    /// <exception cref="UnreadableAnswerException">The body is no new key.</exception>
    public static CreatedApiKey ReadCreated(ApiResponse answer)
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
