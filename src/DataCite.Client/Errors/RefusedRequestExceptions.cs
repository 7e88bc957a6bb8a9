using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>The record is larger than the server takes (10 MB, T43). Nothing was sent, or the server refused it (413).</summary>
public sealed class RecordTooLargeException : DataCiteException
{
    /// <summary>The largest body that the server takes, in bytes (facts §1.4).</summary>
    public const int MaxBodyBytes = 10 * 1024 * 1024;

    internal RecordTooLargeException(FailureContext context, string problem)
        : base(context, problem, "Shorten the lists or descriptions, or point to a file with relatedIdentifiers instead.")
    {
    }
}

/// <summary>
/// The state of the DOI does not allow the event; the server would ignore it and report success (T10). Nothing was changed.
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
