using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

// The server's dry run.
public sealed partial class DataCiteClient
{
    /// <summary>Asks the server whether it would accept a new DOI, and with which errors it would refuse it. Nothing is saved.</summary>
    /// <param name="record">Its metadata; <see cref="DoiRecord.Doi"/> must be set, and be within the account's prefixes.</param>
    /// <param name="event"><see cref="DoiEvent.Publish"/> or <see cref="DoiEvent.Register"/>; null for a draft, of which the server refuses hardly anything.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What the server would refuse; empty when it would take the record.</returns>
    /// <exception cref="DoiNameException">The name is missing or not valid; nothing was sent.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<IReadOnlyList<ApiError>> ValidateDoiAsync(DoiRecord record, DoiEvent? @event = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        var name = DoiName.Parse(record.Doi ?? string.Empty);
        // Saving nothing, it may be asked as often as it takes, and leaves nothing open.
        var request = Write(HttpMethod.Post, "dois/validate", name, DoiDocument.ForCreation(record, @event)) with { IsRepeatable = true, SavesNothing = true };
        return await SendAsync(request, ReadVerdictAsync, cancellationToken).ConfigureAwait(false);
    }

    // Refusals come with a status of 200 and the errors in place of the data.
    private static async ValueTask<IReadOnlyList<ApiError>> ReadVerdictAsync(HttpResponseMessage response, FailureContext context, CancellationToken cancellationToken)
    {
        var (answer, root) = await BufferedAnswer.ReadJsonAsync(response, context, cancellationToken).ConfigureAwait(false);
        if (root.ValueKind is JsonValueKind.Object && root.TryGetProperty("errors", out _) && ApiErrorParser.Parse(answer.Body, out _, answer.Context.Account) is { Count: > 0 } errors)
            return errors;
        return root.ValueKind is JsonValueKind.Object && root.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Object
            ? []
            : throw new UnreadableAnswerException(context, $"DataCite's answer to {context.Method} {context.Path} says neither that the record is valid nor what is wrong with it.");
    }
}
