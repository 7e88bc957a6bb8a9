using DataCite.Sandbox.Http;

namespace DataCite.Sandbox.Errors;

/// <summary>Ends an action with an error answer, the way the server raises exceptions.</summary>
internal sealed class ApiException(Func<ApiResponse> answer) : Exception("The request ends in an error answer.")
{
    /// <summary>Makes the answer.</summary>
    public ApiResponse CreateResponse() => answer();
}
