using System.Globalization;

namespace DataCite.Client;

/// <summary>
/// Checks that the resolver of the system's DOIs answers. It is another host: the request has no login, and nothing else that identifies
/// the caller.
/// </summary>
internal sealed class HandleServiceProbe(DataCiteClientOptions options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<DiagnosisStep> RunAsync(CancellationToken cancellationToken)
    {
        if (DataCiteEnvironment.HandleServiceOf(options.BaseAddress) is not { } address)
            return Step(DiagnosisOutcome.Skipped, "This system has no handle service.");
        using var http = new HttpClient(options.HandlerFactory?.Invoke() ?? HttpHandler.Create(address), disposeHandler: true);
        http.Timeout = Timeout.InfiniteTimeSpan;
        using var limit = new CancellationTokenSource(Patience, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead,
                either.Token).ConfigureAwait(false);
            return (int)response.StatusCode < 500
                ? Step(DiagnosisOutcome.Passed, $"{address} answers.")
                : Failed(address, string.Create(CultureInfo.InvariantCulture, $"answers {(int)response.StatusCode}"), failure: null);
        }
        catch (HttpRequestException exception)
        {
            return Failed(address, $"cannot be reached: {Metadata.PrintableText.Of(exception.GetBaseException().Message).TrimEnd('.')}",
                exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(address, string.Create(CultureInfo.InvariantCulture, $"did not answer within {Patience.TotalSeconds:0} s"),
                exception);
        }
    }

    private static DiagnosisStep Failed(Uri address, string problem, Exception? failure)
        => Step(DiagnosisOutcome.Failed, $"{address} {problem}.") with
    {
        Advice = "DOIs can still be created and changed, but links to the landing pages may not work. If other machines reach it, look "
            + "at this one's proxy and firewall.",
        Failure = failure,
    };

    private static DiagnosisStep Step(DiagnosisOutcome outcome, string message) => new(DiagnosisSubject.HandleService, outcome, message);
}
