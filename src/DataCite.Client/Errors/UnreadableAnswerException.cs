namespace DataCite.Client;

/// <summary>The answer is not JSON, is cut off, or does not have the shape it should have. Never taken for an empty result.</summary>
public sealed class UnreadableAnswerException : DataCiteException
{
    internal UnreadableAnswerException(FailureContext context, string problem, Exception? innerException = null)
        : base(context, problem, "If it happens again, something between here and DataCite changes the answers, or DataCite has changed them.", innerException)
    {
    }
}
