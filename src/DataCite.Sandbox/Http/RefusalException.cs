namespace DataCite.Sandbox.Http;

/// <summary>Ends an action with an error answer, the way the server raises exceptions.</summary>
internal sealed class RefusalException(Func<ServerResponse> answer) : Exception("The request ends in an error answer.")
{
    /// <summary>Makes the answer.</summary>
    public ServerResponse CreateResponse() => answer();
}
