using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace DataCite.Client;

/// <summary>
/// What one request tells to those who listen. Tags follow the conventions of OpenTelemetry for HTTP. They have no query, no header, no body and no
/// free text: those may hold a secret or the address of a person.
/// </summary>
internal sealed class RequestTelemetry
{
    private const string Status = "http.response.status_code";
    private const string ErrorType = "error.type";

    private readonly Exchange _exchange;
    private readonly TimeProvider _time;
    private readonly TagList _tags;
    private readonly Activity? _activity;
    private readonly long _start;

    private RequestTelemetry(Exchange exchange, DataCiteClientOptions options)
    {
        (_exchange, _time, _start) = (exchange, options.TimeProvider, options.TimeProvider.GetTimestamp());
        var template = RouteTemplate.Of(exchange.Request.Path);
        _tags =
        [
            new("http.request.method", exchange.Request.Method.Method),
            new("server.address", options.BaseAddress.Host),
            new("server.port", options.BaseAddress.Port),
            new("url.template", template),
        ];
        _activity = ClientTelemetry.Source.StartActivity($"DataCite {exchange.Request.Method.Method} {template}", ActivityKind.Internal, default(ActivityContext), _tags);
        if (exchange.Request.Doi is { } doi)
            _activity?.SetTag("datacite.doi", AnswerText.Safe(doi.Value, options.Account));
        if (exchange.IsSettling)
            _activity?.SetTag("datacite.settling", true);
    }

    /// <summary>Runs a request, and tells of it where somebody listens.</summary>
    public static async Task<Trial<T>> Measure<T>(Exchange exchange, DataCiteClientOptions options, Func<Task<Trial<T>>> run)
        where T : class
    {
        var told = new RequestTelemetry(exchange, options);
        exchange.Telemetry = told;
        try
        {
            var trial = await run().ConfigureAwait(false);
            told.End(trial.Failure);
            return trial;
        }
        catch (Exception e)
        {
            told.End(e);
            throw;
        }
    }

    /// <summary>An attempt begins. What it returns ends with the attempt; null where no activity is wanted.</summary>
    public Activity? BeginAttempt(int number)
    {
        var activity = ClientTelemetry.Source.StartActivity(_exchange.Request.Method.Method, ActivityKind.Client, default(ActivityContext), _tags);
        if (number > 1)
            activity?.SetTag("http.request.resend_count", number - 1);
        return activity;
    }

    /// <summary>An attempt is over.</summary>
    public void EndAttempt(Activity? activity, TimeSpan duration, Exception? failure)
    {
        var tags = Result(failure);
        ClientTelemetry.AttemptDuration.Record(duration.TotalSeconds, tags);
        Conclude(activity, failure);
        if (failure is RateLimitedException)
            ClientTelemetry.RateLimited.Add(1, _tags);
    }

    /// <summary>An attempt will be repeated.</summary>
    public void Retry(DataCiteException failure, TimeSpan delay)
    {
        ClientTelemetry.Retries.Add(1, Result(failure));
        Waited("retry", delay);
        _activity?.AddEvent(new ActivityEvent("datacite.retry", tags: new ActivityTagsCollection
        {
            ["datacite.wait.seconds"] = delay.TotalSeconds,
            [ErrorType] = TypeOf(failure),
        }));
    }

    /// <summary>The request had to wait for its turn.</summary>
    public void Paced(TimeSpan waited)
    {
        Waited("pace", waited);
        _activity?.AddEvent(new ActivityEvent("datacite.paced", tags: new ActivityTagsCollection { ["datacite.wait.seconds"] = waited.TotalSeconds }));
    }

    private void Waited(string why, TimeSpan time)
    {
        var tags = _tags;
        tags.Add("datacite.wait", why);
        ClientTelemetry.WaitDuration.Record(time.TotalSeconds, tags);
    }

    private void End(Exception? failure)
    {
        ClientTelemetry.RequestDuration.Record(_time.GetElapsedTime(_start).TotalSeconds, Result(failure));
        if (_exchange.Received.Count > 0)
            ClientTelemetry.Received.Add(_exchange.Received.Count, _tags);
        Conclude(_activity, failure);
        _activity?.Dispose();
    }

    private void Conclude(Activity? activity, Exception? failure)
    {
        if (activity is null)
            return;
        if (StatusOf(failure) is { } status)
            activity.SetTag(Status, status);
        if (failure is null)
            return;
        activity.SetTag(ErrorType, TypeOf(failure));
        activity.SetStatus(ActivityStatusCode.Error);
    }

    private TagList Result(Exception? failure)
    {
        var tags = _tags;
        if (StatusOf(failure) is { } status)
            tags.Add(Status, status);
        if (failure is not null)
            tags.Add(ErrorType, TypeOf(failure));
        return tags;
    }

    private int? StatusOf(Exception? failure) => failure is null ? (int?)_exchange.Status : (int?)(failure as DataCiteException)?.StatusCode;

    // The status where that is the error; else the type, as for an answer that cannot be read.
    private static string TypeOf(Exception failure) => failure switch
    {
        UncertainOutcomeException { InnerException: DataCiteException cause } => TypeOf(cause),
        DataCiteException { StatusCode: { } status } when status >= HttpStatusCode.MultipleChoices => ((int)status).ToString(CultureInfo.InvariantCulture),
        OperationCanceledException => typeof(OperationCanceledException).FullName!,
        _ => failure.GetType().FullName!,
    };
}
