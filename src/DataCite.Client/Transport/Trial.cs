using System.Runtime.ExceptionServices;

namespace DataCite.Client;

/// <summary>How a request ended, all its attempts together.</summary>
/// <param name="Exchange">The request and its attempts.</param>
/// <param name="Value">The good answer; null when there is none.</param>
/// <param name="Failure">Why there is none.</param>
internal sealed record Trial<T>(Exchange Exchange, T? Value, DataCiteException? Failure)
    where T : class
{
    /// <summary>Whether the server has to be asked what became of the request.</summary>
    public bool IsOpen => Value is null && (Exchange.IsOpen || Failure!.Context.IsUnproven);

    /// <summary>The good answer.</summary>
    /// <exception cref="UncertainOutcomeException">It is a write that may have been carried out.</exception>
    /// <exception cref="DataCiteException">There is none.</exception>
    public T Require()
    {
        if (Value is not null)
            return Value;
        if (Exchange.IsOpen)
            throw UncertainOutcome.Of(Exchange, Failure!);
        ExceptionDispatchInfo.Throw(Failure!);
        return null!;
    }
}
