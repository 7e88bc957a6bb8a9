namespace DataCite.Jobs;

/// <summary>A job cannot begin or go on: its file is another's, in use, damaged or cannot be written. Nothing was sent that it does not hold.</summary>
internal sealed class JobException : Exception
{
    public JobException(JobProblem kind, string problem, string advice, Exception? innerException = null)
        : base(problem, innerException)
    {
        Kind = kind;
        Advice = advice;
    }

    /// <summary>What is wrong.</summary>
    public JobProblem Kind { get; }

    /// <summary>What to do next.</summary>
    public string Advice { get; }
}
