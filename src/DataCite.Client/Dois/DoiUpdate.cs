using System.Runtime.ExceptionServices;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Changes one DOI, and checks that it was this one and that its state changed: the server reports success also when it ignores an event.
/// </summary>
/// <param name="connection">Where to.</param>
/// <param name="notices">Called with a notice about each step.</param>
/// <param name="request">The change.</param>
/// <param name="name">The DOI.</param>
/// <param name="existing">The DOI before.</param>
/// <param name="event">What happens to its state; null for nothing.</param>
internal sealed class DoiUpdate(
    ApiConnection connection, Action<ClientNotice>? notices, ApiRequest request, DoiName name, DoiRecord existing, DoiEvent? @event)
{
    private readonly UpdateEvidence _evidence = new(request.Body!.Value, existing);

    /// <summary>The record as the server keeps it.</summary>
    /// <exception cref="StateTransitionException">The server said that it did not change the state.</exception>
    public async Task<DoiRecord> RunAsync(CancellationToken cancellationToken)
    {
        var trial = await connection.TryAsync(request, DoiAnswer.ReaderOf(name), notices, cancellationToken).ConfigureAwait(false);
        if (trial.Value is { Record: { } saved } && HasState(saved) && IsCertain(saved))
            return saved;
        return trial.Value is not null || trial.IsOpen
            ? await SettleAsync(trial, cancellationToken).ConfigureAwait(false)
            : trial.Require().Record!;
    }

    private bool HasState(DoiRecord record) => @event is not { } happening || record.State == StateTransitions.TargetOf(happening);

    // Each save moves the time of the last change on (facts §2.9). Where it is the same within one second, the content may show it; for a
    // state, only another read does. An answer without a time is believed.
    private bool IsCertain(DoiRecord saved)
        => _evidence.HasAdvanced(saved) is not false || (@event is null && (_evidence.Fits(saved) || _evidence.HasChanged(saved)));

    private async Task<DoiRecord> SettleAsync(Trial<ApiResponse> trial, CancellationToken cancellationToken)
    {
        var said = trial.Value?.Record;
        var sighting = await DoiSettler.Of(connection, notices, name).LookAsync(
            trial.Exchange, found => found?.Record is { } record && (IsDone(record, said) || IsHonestRefusal(record, said)), cancellationToken).ConfigureAwait(false);
        if (sighting.Found?.Record is not { } now)
            throw UncertainOutcome.Of(trial.Exchange, sighting.Obstacle ?? trial.Failure, sighting.Obstacle is null ? $"DataCite does not show {name} any more." : null);
        if (IsDone(now, said))
        {
            if (trial.Value is null)
                trial.Exchange.Settled();
            return now;
        }

        if (sighting.IsSettled)
            throw StateTransitions.Refusal(request.ToContext(), now.State ?? DoiState.Unknown, @event!.Value);
        // A redirection that was not followed, and nothing has changed: it says so itself.
        if (trial is { Failure.Context.IsUnproven: true, Exchange.IsOpen: false } && _evidence.HasAdvanced(now) is false)
            ExceptionDispatchInfo.Throw(trial.Failure);
        throw UncertainOutcome.Of(trial.Exchange, trial.Failure, Finding(now, said));
    }

    // After a good answer, any change since the DOI was read before is the one that was meant; without one, the content has to show it.
    private bool IsDone(DoiRecord now, DoiRecord? said)
        => HasState(now) && (_evidence.Fits(now) || (said is not null && (_evidence.HasAdvanced(now) is true || _evidence.HasChanged(now))));

    private bool IsHonestRefusal(DoiRecord now, DoiRecord? said) => said is not null && !HasState(said) && !HasState(now) && said.State == now.State;

    private string Finding(DoiRecord now, DoiRecord? said)
    {
        var state = StateTransitions.NameOf(now.State ?? DoiState.Unknown);
        if (@event is not null && !HasState(now))
            return said is null ? $"{name} is still {state}." : $"DataCite answered that {name} is {StateTransitions.NameOf(said.State ?? DoiState.Unknown)}, and shows it as {state}.";
        return $"{name} does not show the values that were sent.";
    }
}
