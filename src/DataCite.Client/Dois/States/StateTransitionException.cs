using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// The state of the DOI does not allow the event. The server would ignore the event and report success. Nothing was changed.
/// </summary>
public sealed class StateTransitionException : DataCiteException
{
    internal StateTransitionException(FailureContext context, DoiState state, DoiEvent @event, string problem, string? advice)
        : base(context, problem, advice)
    {
        State = state;
        Event = @event;
    }

    /// <summary>The state that the DOI is in.</summary>
    public DoiState State { get; }

    /// <summary>The event that was asked for.</summary>
    public DoiEvent Event { get; }
}
