using Polly;

namespace DataCite.Client;

/// <summary>One request on its way through the pipeline, with all its attempts.</summary>
internal sealed class Exchange(ApiRequest request, Action<ClientNotice>? notices)
{
    private static readonly ResiliencePropertyKey<Exchange> Key = new("DataCite.Exchange");

    public ApiRequest Request => request;

    /// <summary>The number of the attempt that is under way, from 1.</summary>
    public int Attempt { get; set; }

    /// <summary>Whether an earlier attempt may have been carried out by the server.</summary>
    public bool AnswerWasLost { get; set; }

    /// <summary>How many attempts ended with a bare 500.</summary>
    public int ServerErrors { get; set; }

    public void AttachTo(ResilienceContext context) => context.Properties.Set(Key, this);

    public static Exchange Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    /// <summary>The answer that the request would have got, found by asking the server afterwards.</summary>
    public Answer<ApiResponse> Settled(ApiResponse found)
    {
        Notify(NoticeKind.OutcomeSettled, $"The answer to {request.Method} {request.Path} was lost, but DataCite has carried it out.");
        return new Answer<ApiResponse>(found, null);
    }

    public void Notify(NoticeKind kind, string message, TimeSpan duration = default, DataCiteException? failure = null, int? statusCode = null)
        => notices?.Invoke(new ClientNotice(kind, message, request.Method.Method, request.Path)
        {
            Attempt = Attempt,
            Duration = duration,
            Failure = failure,
            StatusCode = statusCode,
        });
}
