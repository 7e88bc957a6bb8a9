using System.Buffers;
using System.Text.Json;
using DataCite.Metadata;

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
        var request = KeyList(includeRevoked);
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
                request.ToContext(), tally.DescribeGap("the list of API keys", missing), "Read the list again in a while.", tally: tally, missing: missing)
            : null);
    }

    /// <summary>Makes a key. A lost answer is not repeated: the key in it would be lost, and a second one made.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="DataCiteException">
    /// There is no good answer; <see cref="UncertainOutcomeException"/>, with the name of the key, when one may have been made. It is active
    /// then, and has to be looked for and revoked.
    /// </exception>
    public Task<CreatedApiKey> CreateApiKeyAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var request = new ApiRequest(HttpMethod.Post, ApiKeysPath) { Body = KeyDocument(name), ApiKeyName = PrintableText.Of(name) };
        return SendAsync(request, ApiKeyReader.ReaderOfCreated(name), cancellationToken);
    }

    /// <summary>Revokes a key: the server then refuses every request with it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="ResourceNotFoundException">The repository has no such key.</exception>
    /// <exception cref="UncertainOutcomeException">It may have been revoked, and asking the server did not settle it.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public Task RevokeApiKeyAsync(Guid id, CancellationToken cancellationToken = default) => RevokeApiKeyAsync(id, wasListed: false, cancellationToken);

    /// <summary>Revokes a key. One that was just listed and is not found is looked for: a proxy may have sent the request twice.</summary>
    internal async Task RevokeApiKeyAsync(Guid id, bool wasListed, CancellationToken cancellationToken)
    {
        var request = new ApiRequest(HttpMethod.Delete, $"{ApiKeysPath}/{id}");
        var trial = await _connection.TryAsync(request, DoiAnswer.ReadDeletionAsync, _notices, cancellationToken).ConfigureAwait(false);
        if (trial.Value is null && !trial.IsOpen && !(wasListed && trial.Failure is ResourceNotFoundException))
            trial.Require();
        if (trial.Value is { AccountId: not null, RequestId: not null })
            return;
        try
        {
            var answer = await _connection.AskAsync(KeyList(includeRevoked: false), BufferedAnswer.ReadAsync, _notices, cancellationToken).ConfigureAwait(false);
            var (keys, total) = ApiKeyReader.ReadList(answer);
            // A list that lacks rows proves nothing.
            if (keys.Count >= (total ?? keys.Count) && keys.All(key => key.Id != id))
                return;
        }
        catch (DataCiteException obstacle)
        {
            throw UncertainOutcome.Of(trial.Exchange, obstacle);
        }

        throw UncertainOutcome.Of(trial.Exchange, trial.Failure, "The key is still listed.");
    }

    private static ApiRequest KeyList(bool includeRevoked) => new(HttpMethod.Get, ApiKeysPath)
    {
        Query = new UrlQuery().AddFlag("include_revoked", includeRevoked).ToString(),
        RequiresLogin = true,
    };

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
