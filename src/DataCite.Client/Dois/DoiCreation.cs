using System.Globalization;
using System.Runtime.ExceptionServices;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Creates one DOI, once. When an answer is lost, it reads the DOI before it sends the request again.</summary>
internal sealed class DoiCreation(ApiConnection connection, Action<ClientNotice>? notices, ApiRequest request, DoiName name, DoiRecord record, CreateDoiOptions options)
{
    private readonly CreationEvidence _evidence = new(record, () => connection.Origin.AccountId, connection.Time);

    /// <summary>The record as the server keeps it.</summary>
    public async Task<DoiRecord> RunAsync(CancellationToken cancellationToken)
    {
        connection.Creations.Begin(name);
        try
        {
            var trial = await connection.TryAsync(request, DoiAnswer.ReaderOf(name), notices, cancellationToken).ConfigureAwait(false);
            var created = trial.Value is { } answer && IsCertain(answer) ? answer
                : trial.Value is not null || trial.IsOpen || trial.Failure is ConflictException
                    ? await SettleAsync(trial, cancellationToken).ConfigureAwait(false)
                    : trial.Require();
            connection.Creations.Add(name);
            return created.Record!;
        }
        finally
        {
            connection.Creations.End(name);
        }
    }

    private DoiState Target => options.Event is { } @event ? StateTransitions.TargetOf(@event) : DoiState.Draft;

    // An answer that does not say what was meant is looked at again.
    private bool IsCertain(ApiResponse answer)
        => answer.Record is { State: null } || (answer.Record!.State == Target && _evidence.Judge(answer, isExact: false) is not (FoundDoi.Older or FoundDoi.Foreign));

    private async Task<ApiResponse> SettleAsync(Trial<ApiResponse> trial, CancellationToken cancellationToken)
    {
        var exchange = trial.Exchange;
        var sighting = await DoiSettler.Of(connection, notices, name).LookAsync(exchange, static found => found is not null, cancellationToken).ConfigureAwait(false);
        // The server has said that it was created; what was left to see is how.
        if (trial.Value is not null)
            return sighting.Found ?? throw UncertainOutcome.Of(exchange, sighting.Obstacle, "DataCite's answer does not belong to the request.");
        // The first attempt was refused already: then the DOI is this call's own doing only if something sent the request twice.
        var isFirst = exchange is { Attempt: 1, IsOpen: false } && trial.Failure is ConflictException;
        var found = sighting.Found is { } response ? _evidence.Judge(response, isExact: isFirst && !options.IsNameMadeUp) : FoundDoi.Unclear;
        if (connection.Creations.IsContested(name) && found is FoundDoi.Ours)
            found = exchange.IsOpen ? FoundDoi.Unclear : FoundDoi.JustBefore;
        switch (found)
        {
            case FoundDoi.Ours:
                exchange.Settled();
                return sighting.Found!;
            case FoundDoi.Older or FoundDoi.Foreign:
            case FoundDoi.JustBefore or FoundDoi.Different when !options.IsNameMadeUp:
                throw Conflict(trial, found, sighting.Found!.Record!, isFirst);
        }

        if (sighting is { Found: null, Obstacle: null } && trial.Failure!.Context.IsUnproven && !exchange.IsOpen)
            ExceptionDispatchInfo.Throw(trial.Failure);
        throw UncertainOutcome.Of(exchange, sighting.Obstacle ?? trial.Failure, Finding(sighting, trial.Failure!));
    }

    private string Finding(Sighting<ApiResponse> sighting, DataCiteException failure) => sighting switch
    {
        { Obstacle: not null } => $"Before that: {failure.Problem}",
        { Found: null } when failure is ConflictException => $"DataCite says that {name} is taken, and does not show it.",
        { Found: null } => $"DataCite did not show {name} when it was asked three times in 5 s.",
        _ => $"There is a DOI {name}, and it is not known whether this call created it.",
    };

    private ConflictException Conflict(Trial<ApiResponse> trial, FoundDoi found, DoiRecord existing, bool isFirst)
    {
        var created = DoiCursor.CreationOf(existing) is { } moment
            ? string.Create(CultureInfo.InvariantCulture, $" on {moment.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC") : string.Empty;
        var (kind, problem, advice) = found switch
        {
            FoundDoi.Older => (ExistingDoi.Older, $"it was created{created}, before this call", "Choose another name, or change the existing DOI."),
            FoundDoi.Foreign => (ExistingDoi.Foreign, $"it belongs to {PrintableText.Of(existing.RepositoryId)}", "Choose another name."),
            FoundDoi.JustBefore => (
                ExistingDoi.JustCreated,
                $"it was created{created}, just now and with the same content, by another call or an earlier run",
                "This is probably the DOI that you want: do not create it again under another name."),
            _ => (ExistingDoi.Different, $"it was created{created}, moments ago and with another content", "Choose another name, or change the existing DOI."),
        };
        return new ConflictException(trial.Failure!.Context, $"DOI {name} already exists: {problem}.", advice)
        {
            Existing = kind,
            MayTakeAnotherName = isFirst && options.IsNameMadeUp && found is FoundDoi.Older or FoundDoi.Foreign,
        };
    }
}
