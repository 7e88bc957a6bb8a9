using System.Globalization;
using System.Net;
using Polly;

namespace DataCite.Client;

/// <summary>One request on its way through the pipeline, with all its attempts.</summary>
/// <param name="request">What is asked.</param>
/// <param name="account">Whose secret no notice may hold.</param>
/// <param name="notices">Told about each step.</param>
/// <param name="isSettling">Whether it asks what became of a write, and so must not believe an answer to another request.</param>
internal sealed class Exchange(ApiRequest request, DataCiteAccount account, Action<ClientNotice>? notices, bool isSettling = false)
{
    private static readonly ResiliencePropertyKey<Exchange> Key = new("DataCite.Exchange");

    public ApiRequest Request => request;

    public bool IsSettling => isSettling;

    /// <summary>The number of the attempt that is under way, from 1.</summary>
    public int Attempt { get; private set; }

    /// <summary>Where the attempt that is under way goes, or the last one went; null before the first.</summary>
    public Uri? Address { get; set; }

    /// <summary>
    /// Whether any of the attempts may have been carried out by the server although no good answer to it came. What the server refuses
    /// later does not show what happened to an earlier attempt, unless it would have refused that one for the same reason.
    /// </summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether the server did not accept the login.</summary>
    public bool LoginStopped { get; private set; }

    /// <summary>How many attempts ended with a bare 500.</summary>
    public int ServerErrors { get; set; }

    /// <summary>The status of the last answer; null when there was none.</summary>
    public HttpStatusCode? Status { get; set; }

    /// <summary>What is told to those who listen; null when nobody does.</summary>
    public RequestTelemetry? Telemetry { get; set; }

    /// <summary>What the good answers have brought so far, whether they could be read or not.</summary>
    public ReceivedBytes Received { get; } = new();

    /// <summary>How many attempts there are at most, as far as is known.</summary>
    public int MaxAttempts { get; set; }

    /// <summary>What is asked, as messages call it.</summary>
    public string Name => request.Method == HttpMethod.Post && request.Doi is { } doi
        ? $"{request.Method} {request.Path} ({doi})"
        : $"{request.Method} {request.Path}";

    public void AttachTo(ResilienceContext context) => context.Properties.Set(Key, this);

    public static Exchange Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    /// <summary>An attempt begins. Its notice comes before anything is sent.</summary>
    public void Begin()
    {
        Attempt++;
        if (request.IsWrite)
            Notify(NoticeKind.WriteSending, string.Create(CultureInfo.InvariantCulture, $"Sending {Name} (attempt {Attempt})."));
    }

    /// <summary>An attempt was answered with an error, or with something that is no answer.</summary>
    public void Take(DataCiteException failure)
    {
        LoginStopped |= failure is AuthenticationFailedException && !failure.OutcomeUnknown;
        // Whatever made the server refuse the content made it refuse an earlier attempt with the same content.
        if (failure is DoiNotDeletableException || (failure is ValidationFailedException { StatusCode: HttpStatusCode.UnprocessableEntity } && !failure.OutcomeUnknown
            && failure.Errors.Any(static error => error.Source is not null)))
            IsOpen = false;
    }

    /// <summary>An attempt is over.</summary>
    /// <param name="mayHaveArrived">Whether the server may have carried it out although no good answer came.</param>
    public void End(bool mayHaveArrived) => IsOpen |= mayHaveArrived && request.IsWrite;

    /// <summary>There is an answer that says what became of the request.</summary>
    public void Close() => IsOpen = false;

    /// <summary>What was asked for has been carried out, as the server said afterwards.</summary>
    public void Settled()
    {
        Close();
        Notify(NoticeKind.OutcomeSettled, $"No certain answer to {Name} came, but DataCite has carried it out.");
    }

    public void Notify(NoticeKind kind, string message, TimeSpan duration = default, DataCiteException? failure = null, int? statusCode = null)
        => notices?.Invoke(new ClientNotice(kind, message, request.Method.Method, request.Path)
        {
            // The user may have typed a secret where it does not belong.
            Address = Address is null ? null : AnswerText.Safe(Address.AbsoluteUri, account),
            Doi = request.Doi?.Value,
            Attempt = Attempt,
            MaxAttempts = MaxAttempts,
            Duration = duration,
            Failure = failure,
            StatusCode = statusCode,
        });
}
