namespace DataCite.Client;

/// <summary>
/// A write may have been carried out: no attempt at it got an answer that says what became of it, and asking the server afterwards did not
/// settle it either. <see cref="DataCiteException.Doi"/> names the DOI, <see cref="DataCiteException.Method"/> says what was tried.
/// </summary>
public sealed class UncertainOutcomeException : DataCiteException
{
    internal UncertainOutcomeException(FailureContext context, string problem, string? advice, Exception? innerException)
        : base(context with { OutcomeUnknown = true }, problem, advice, innerException)
    {
    }

    /// <summary>Whether the server does not accept the login any more, so that no other request can succeed.</summary>
    public bool LoginStopped { get; internal init; }

    /// <summary>The name of the API key that was to be made; null for other writes.</summary>
    public string? ApiKeyName { get; internal init; }
}
