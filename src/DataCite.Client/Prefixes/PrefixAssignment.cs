using System.Buffers;
using System.Text.Json;

namespace DataCite.Client;

/// <summary>Gives a prefix to a repository or takes it away, and makes sure of it.</summary>
/// <param name="connection">Where to.</param>
/// <param name="notices">Told about each step.</param>
/// <param name="before">The prefix as it was just read.</param>
/// <param name="repository">The account id of the repository, in lower case.</param>
internal sealed class PrefixAssignment(ApiConnection connection, Action<ClientNotice>? notices, PrefixHolders before, string repository)
{
    private const string Path = "client-prefixes";

    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)];

    private readonly string _prefix = before.Prefix.Prefix;

    /// <summary>Gives it.</summary>
    /// <param name="providerPrefix">The id of the assignment to the member of the repository.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<PrefixHolders> GiveAsync(string providerPrefix, CancellationToken cancellationToken)
    {
        var request = new ApiRequest(HttpMethod.Post, Path) { Body = Document(providerPrefix) };
        var trial = await connection.TryAsync(request, BufferedAnswer.ReadFactsAsync, notices, cancellationToken).ConfigureAwait(false);
        if (trial.Value is null && !trial.IsOpen)
            trial.Require();
        return await SettleAsync(trial, isHeld: true, $"{repository} does not hold {_prefix}.", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes it away.</summary>
    /// <param name="assignment">The id of the assignment to the repository.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<PrefixHolders> TakeAsync(string assignment, CancellationToken cancellationToken)
    {
        var request = new ApiRequest(HttpMethod.Delete, $"{Path}/{Uri.EscapeDataString(assignment)}");
        var trial = await connection.TryAsync(request, DoiAnswer.ReadDeletionAsync, notices, cancellationToken).ConfigureAwait(false);
        // It was just read: what is not found may be taken away already, by the same request sent twice.
        if (trial.Value is null && !trial.IsOpen && trial.Failure is not ResourceNotFoundException)
            trial.Require();
        return await SettleAsync(trial, isHeld: false, $"{repository} still holds {_prefix}.", cancellationToken).ConfigureAwait(false);
    }

    // Also after a good answer: what is shown afterwards is what DataCite has.
    private async Task<PrefixHolders> SettleAsync<T>(Trial<T> trial, bool isHeld, string finding, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            for (var looks = 0; ; looks++)
            {
                var holders = await connection.AskAsync(PrefixQuestion.Of(_prefix), PrefixQuestion.ReaderOf(_prefix), notices, cancellationToken).ConfigureAwait(false);
                if (holders.FindRepository(repository) is not null == isHeld)
                {
                    if (trial.Value is null)
                        trial.Exchange.Settled();
                    return holders;
                }

                if (looks == Waits.Length)
                    throw UncertainOutcome.Of(trial.Exchange, trial.Failure, finding);
                await Task.Delay(Waits[looks], connection.Time, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (DataCiteException obstacle) when (obstacle is not UncertainOutcomeException)
        {
            throw UncertainOutcome.Of(trial.Exchange, obstacle);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new WriteInterruptedException(trial.Exchange.Name, trial.Exchange.Request.ToContext(), e, cancellationToken);
        }
    }

    private ReadOnlyMemory<byte> Document(string providerPrefix)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("data");
            json.WriteString("type", Path);
            json.WriteStartObject("relationships");
            Relate(json, "client", "client", repository);
            Relate(json, "providerPrefix", "provider-prefix", providerPrefix);
            Relate(json, "prefix", "prefix", _prefix);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Relate(Utf8JsonWriter json, string name, string type, string id)
    {
        json.WriteStartObject(name);
        json.WriteStartObject("data");
        json.WriteString("type", type);
        json.WriteString("id", id);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
