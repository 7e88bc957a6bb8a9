using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>The transitions that the server makes. It ignores every other one, and still reports success.</summary>
internal static class StateTransitions
{
    // Facts §2.6 has the table.
    public static DoiState TargetOf(DoiEvent @event) => @event switch
    {
        DoiEvent.Publish or DoiEvent.Show => DoiState.Findable,
        _ => DoiState.Registered,
    };

    /// <summary>
    /// The event that leads from one state to another; null where no event does. To publish what is findable makes the server try again to
    /// register its handle.
    /// </summary>
    public static DoiEvent? EventFor(DoiState from, DoiState to) => (from, to) switch
    {
        (DoiState.Draft or DoiState.Registered or DoiState.Findable, DoiState.Findable) => DoiEvent.Publish,
        (DoiState.Draft, DoiState.Registered) => DoiEvent.Register,
        (DoiState.Findable, DoiState.Registered) => DoiEvent.Hide,
        _ => null,
    };

    public static bool IsAllowed(DoiState from, DoiEvent @event) => (from, @event) switch
    {
        (DoiState.Draft, DoiEvent.Register or DoiEvent.Publish) => true,
        (DoiState.Registered, DoiEvent.Publish or DoiEvent.Show) => true,
        (DoiState.Findable, DoiEvent.Hide) => true,
        _ => false,
    };

    public static string NameOf(DoiEvent @event) => @event switch
    {
        DoiEvent.Publish => "publish",
        DoiEvent.Register => "register",
        DoiEvent.Hide => "hide",
        DoiEvent.Show => "show",
        _ => throw new ArgumentOutOfRangeException(nameof(@event), @event, null),
    };

    /// <summary>What an event makes of a DOI, for messages.</summary>
    public static string ResultOf(DoiEvent @event) => @event switch
    {
        DoiEvent.Publish => "published",
        DoiEvent.Register => "registered",
        DoiEvent.Hide => "hidden",
        _ => "made findable again",
    };

    public static StateTransitionException Refusal(FailureContext context, DoiState state, DoiEvent @event)
    {
        var advice = (state, @event) switch
        {
            (DoiState.Draft, DoiEvent.Show) => "Publish a draft instead.",
            (DoiState.Draft, DoiEvent.Hide) => "A draft is not public; register it if it is to resolve without being found.",
            (DoiState.Findable, DoiEvent.Register) => "Hide it if it is to be out of the public search.",
            _ => "The state of this DOI can be changed by DataCite only.",
        };
        return new StateTransitionException(
            context, state, @event, $"DOI {context.Doi} is {NameOf(state)}; the event '{NameOf(@event)}' does not apply to it. Nothing was changed.", advice);
    }

    public static StateTransitionException Refusal(FailureContext context, DoiState state, DoiState target)
    {
        var advice = target is DoiState.Draft ? "A DOI that was registered stays registered for ever; it can be hidden." : "The state of this DOI can be changed by DataCite only.";
        return new StateTransitionException(
            context, state, target is DoiState.Findable ? DoiEvent.Publish : DoiEvent.Register,
            $"DOI {context.Doi} is {NameOf(state)} and cannot become {NameOf(target)}. Nothing was sent.", advice);
    }

    public static string NameOf(DoiState state) => state switch
    {
        DoiState.Unknown => "in a state that this version does not know",
        DoiState.Draft => "draft",
        DoiState.Registered => "registered",
        DoiState.Findable => "findable",
        DoiState.Flagged => "flagged",
        DoiState.Broken => "broken",
        _ => "tombstoned",
    };
}
