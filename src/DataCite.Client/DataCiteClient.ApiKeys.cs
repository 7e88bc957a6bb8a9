using System.Buffers;
using System.Text.Json;

namespace DataCite.Client;

// API keys (facts §1.2). All of this needs the repository's password: a key cannot manage keys (facts §1.3).
public sealed partial class DataCiteClient
{
    private const string ApiKeysPath = "credentials/api-keys";

    /// <summary>The API keys of the repository, newest first.</summary>
    /// <param name="includeRevoked">Whether those that no longer work are listed too.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="PermissionDeniedException">The login is an API key, or no repository's.</exception>
    /// <exception cref="ListInterruptedException">The server counts more keys than it gives.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<IReadOnlyList<RepositoryApiKey>> ListApiKeysAsync(
        bool includeRevoked = false, CancellationToken cancellationToken = default)
    {
        var list = await ReadApiKeysAsync(includeRevoked, cancellationToken).ConfigureAwait(false);
        return list.Gap is { } gap ? throw gap : list.Keys;
    }

    /// <summary>The API keys that came, and what is missing of them.</summary>
    internal async Task<ApiKeyList> ReadApiKeysAsync(bool includeRevoked, CancellationToken cancellationToken)
    {
        var request = new ApiRequest(HttpMethod.Get, ApiKeysPath)
        {
            Query = new UrlQuery().AddFlag("include_revoked", includeRevoked).ToString(),
            RequiresLogin = true,
        };
        var tally = new ListTally();
        var keys = new List<RepositoryApiKey>();
        // Once more, where some are missing: they may have been so for a moment.
        for (var attempt = 0; attempt == 0 || (attempt == 1 && tally.Missing() > 0); attempt++)
        {
            var (rows, total) = ApiKeyReader.ReadList(await SendAsync(request, cancellationToken).ConfigureAwait(false));
            tally.NoteTotal(total ?? rows.Count);
            keys.AddRange(rows.Where(key => tally.Take(key.Id.ToString())));
        }

        return new ApiKeyList(keys, tally.Missing() is > 0 and var missing
            ? new ListInterruptedException(
                FailureContext.Of(request), tally.DescribeGap("the list of API keys", missing), "Read the list again in a while.", tally: tally, missing: missing)
            : null);
    }

    /// <summary>Makes a key. A lost answer is not repeated: the key in it would be lost, and a second one made.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="DataCiteException">
    /// There is no good answer; <see cref="UncertainOutcomeException"/> when a key may have been made.
    /// </exception>
    public async Task<CreatedApiKey> CreateApiKeyAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var request = new ApiRequest(HttpMethod.Post, ApiKeysPath) { Body = KeyDocument(name) };
        return ApiKeyReader.ReadCreated(await SendAsync(request, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Revokes a key: whoever uses it is refused from then on.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public Task RevokeApiKeyAsync(Guid id, CancellationToken cancellationToken = default)
        => SendAsync(new ApiRequest(HttpMethod.Delete, $"{ApiKeysPath}/{id}"), cancellationToken);

    private static ReadOnlyMemory<byte> KeyDocument(string name)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("data");
            json.WriteString("type", "apiKeys");
            json.WriteStartObject("attributes");
            json.WriteString("name", name);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
