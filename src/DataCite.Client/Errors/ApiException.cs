namespace DataCite.Client;

/// <summary>The server answered with an error.</summary>
public class ApiException : DataCiteException
{
    internal ApiException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}
