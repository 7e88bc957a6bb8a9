namespace DataCite.Client;

/// <summary>Reads a good answer, body included. Runs once per attempt.</summary>
/// <param name="response">Status and headers have arrived, the body may not have.</param>
/// <param name="context">What is known about the request, for errors.</param>
/// <param name="cancellationToken">Ends with the attempt.</param>
internal delegate ValueTask<T> ResponseReader<T>(HttpResponseMessage response, FailureContext context, CancellationToken cancellationToken);
