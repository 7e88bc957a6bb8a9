namespace DataCite.Soak;

/// <summary>What may come of a hostile answer. What is written is right in any case, and an error is one of the module's own.</summary>
internal enum HostileOutcome
{
    /// <summary>The right result, or one error.</summary>
    ResultOrError,

    /// <summary>The right result: nothing essential is wrong with the answer.</summary>
    Result,

    /// <summary>One error: there is no right result.</summary>
    Error,
}
