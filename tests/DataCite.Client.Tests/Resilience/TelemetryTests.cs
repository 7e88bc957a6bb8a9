using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using DataCite.Metadata;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Client.Tests.Resilience;

/// <summary>What a program that listens is told of requests, attempts and waits, and what it is never told.</summary>
public sealed class TelemetryTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<Activity> _activities = new();
    private readonly ConcurrentQueue<Measured> _measured = new();
    private readonly FakeClock _clock = Clients.SkippingClock();
    private readonly LiveSandbox _sandbox;
    private readonly ActivityListener _activityListener;
    private readonly MeterListener _meterListener = new();

    public TelemetryTests()
    {
        _sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, TimeProvider = _clock });
        var port = _sandbox.Server.BaseAddress.Port;
        _activityListener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == ClientTelemetry.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            // Other tests run at the same time; each has a sandbox of its own.
            ActivityStopped = activity =>
            {
                if (port.Equals(activity.GetTagItem("server.port")))
                    _activities.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(_activityListener);
        _meterListener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == ClientTelemetry.Name)
                listener.EnableMeasurementEvents(instrument);
        };
        _meterListener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags, port));
        _meterListener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags, port));
        _meterListener.Start();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        _activityListener.Dispose();
        _meterListener.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task A_request_is_an_activity_with_one_below_it_for_each_attempt()
    {
        using var client = _sandbox.Connect(_clock);
        await client.CreateDoiAsync(new DoiRecord { Doi = _sandbox.Prefix + "/told" }, cancellationToken: Stop);
        _activities.Clear();
        _sandbox.Server.Faults.Next(SandboxFaultKind.GatewayTimeout, count: 1, method: "GET");

        using var own = new Activity("the program's own").Start();
        await client.GetDoiAsync(DoiName.Parse(_sandbox.Prefix + "/told"), Stop);

        Assert.Same(own, Activity.Current);
        var request = Assert.Single(_activities, static activity => activity.Kind is ActivityKind.Internal);
        Assert.Equal(own.SpanId, request.ParentSpanId);
        Assert.Equal("DataCite GET /dois/{doi}", request.DisplayName);
        Assert.Equal(_sandbox.Prefix + "/told", request.GetTagItem("datacite.doi"));
        Assert.Equal(200, request.GetTagItem("http.response.status_code"));
        Assert.Equal(ActivityStatusCode.Unset, request.Status);
        Assert.Equal("datacite.retry", Assert.Single(request.Events).Name);
        var attempts = _activities.Where(static activity => activity.Kind is ActivityKind.Client).ToArray();
        Assert.Equal(2, attempts.Length);
        Assert.All(attempts, attempt =>
        {
            Assert.Equal(request.SpanId, attempt.ParentSpanId);
            Assert.Equal("GET", attempt.GetTagItem("http.request.method"));
            Assert.Equal("/dois/{doi}", attempt.GetTagItem("url.template"));
            Assert.Equal(_sandbox.Server.BaseAddress.Host, attempt.GetTagItem("server.address"));
        });
        Assert.Equal([504, 200], attempts.Select(static attempt => attempt.GetTagItem("http.response.status_code")));
        Assert.Equal(["504", null], attempts.Select(static attempt => attempt.GetTagItem("error.type")));
        Assert.Equal([null, 1], attempts.Select(static attempt => attempt.GetTagItem("http.request.resend_count")));
        Assert.Equal(ActivityStatusCode.Error, attempts[0].Status);
    }

    [Fact]
    public async Task Durations_retries_waits_and_bytes_are_measured()
    {
        using var client = _sandbox.Connect(_clock, static options => options with { RequestsPerWindow = 3 });
        _sandbox.Server.Faults.RetryAfter = TimeSpan.FromSeconds(7);
        _sandbox.Server.Faults.Next(SandboxFaultKind.TooManyRequestsWithSeconds);

        for (var i = 0; i < 3; i++)
            await client.CountDoisAsync(new DoiQuery(), Stop);

        Assert.Equal(3, Of("datacite.client.request.duration").Length);
        Assert.Equal(4, Of("datacite.client.attempt.duration").Length);
        Assert.Equal("429", Assert.Single(Of("datacite.client.retries")).Tags["error.type"]);
        Assert.Equal(1, Assert.Single(Of("datacite.client.rate_limited")).Value);
        Assert.True(Of("datacite.client.received").Sum(static one => one.Value) > 0);
        var waits = Of("datacite.client.wait.duration");
        Assert.Contains(waits, static wait => Equals(wait.Tags["datacite.wait"], "retry") && wait.Value >= 7);
        Assert.Contains(waits, static wait => Equals(wait.Tags["datacite.wait"], "pace") && wait.Value > 0);
        var longest = Of("datacite.client.request.duration").Max(static one => one.Value);
        Assert.True(longest >= waits.Max(static wait => wait.Value));
        Assert.All(_measured, static one => Assert.Equal("/dois", one.Tags["url.template"]));
        Assert.Contains(_activities.SelectMany(static activity => activity.Events), static told => told.Name == "datacite.paced");
    }

    [Theory]
    [InlineData(SandboxFaultKind.ResetBeforeCommit, "DataCite.Client.ConnectionFailedException")]
    [InlineData(SandboxFaultKind.ServerError, "500")]
    public async Task A_failure_has_its_kind(SandboxFaultKind fault, string expected)
    {
        using var client = _sandbox.Connect(_clock, static options => options with { MaxRetryAttempts = 0 });
        _sandbox.Server.Faults.Next(fault);

        await Assert.ThrowsAnyAsync<DataCiteException>(() => client.CountDoisAsync(new DoiQuery(), Stop));

        Assert.All(_activities, activity => Assert.Equal((expected, ActivityStatusCode.Error), (activity.GetTagItem("error.type"), activity.Status)));
        Assert.Equal(expected, Assert.Single(Of("datacite.client.request.duration")).Tags["error.type"]);
    }

    [Fact]
    public async Task A_request_that_is_given_up_is_named_as_that()
    {
        using var client = _sandbox.Connect(_clock);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CountDoisAsync(new DoiQuery(), stop.Token));

        Assert.Equal("System.OperationCanceledException", Assert.Single(Of("datacite.client.request.duration")).Tags["error.type"]);
    }

    [Fact]
    public async Task No_secret_query_address_of_a_person_or_typed_text_is_told()
    {
        using var client = _sandbox.Connect(_clock, static options => options with { Contact = "person@example.org", MaxRetryAttempts = 1 });
        var secret = _sandbox.Repository.Password;
        var key = _sandbox.Repository.ApiKey!;
        foreach (var request in new[]
        {
            new ApiRequest(HttpMethod.Get, "dois") { Query = $"query=hidden-words&mailto=person@example.org&key={key}" },
            new ApiRequest(HttpMethod.Get, $"anything/{Uri.EscapeDataString(secret)}/typed-text"),
            new ApiRequest(HttpMethod.Get, key),
            new ApiRequest(HttpMethod.Post, "token") { Body = System.Text.Encoding.UTF8.GetBytes($$"""{"grant_type":"password","username":"x","password":"{{secret}}"}""") },
        })
        {
            try
            {
                await client.SendAsync(request, Stop);
            }
            catch (DataCiteException)
            {
                // Most of them are refused, which is told too.
            }
        }

        var told = string.Join('\n', _activities.Select(static activity => $"{activity.DisplayName} {activity.OperationName} {activity.StatusDescription} "
            + string.Join(' ', activity.TagObjects.Concat(activity.Events.SelectMany(static one => one.Tags)).Concat(activity.Baggage.Select(static pair => new KeyValuePair<string, object?>(pair.Key, pair.Value))))))
            + string.Join('\n', _measured.SelectMany(static one => one.Tags));
        Assert.Contains("/{doi}", told, StringComparison.Ordinal);
        foreach (var text in new[] { secret, Uri.EscapeDataString(secret), key, "hidden-words", "person@", "typed-text", "mailto", "Basic " })
            Assert.DoesNotContain(text, told, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_trace_of_the_program_is_not_sent_to_the_server()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"u8.ToArray());
        using var client = new DataCiteClient(new DataCiteClientOptions { BaseAddress = server.Address });
        using var own = new Activity("own").AddBaggage("customer", "secret-customer").Start();

        await client.SendAsync(new ApiRequest(HttpMethod.Get, "anything"), Stop);

        Assert.Contains("GET /anything", server.LastRequest, StringComparison.Ordinal);
        Assert.DoesNotContain("traceparent", server.LastRequest, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret-customer", server.LastRequest, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("dois", "/dois")]
    [InlineData("dois/10.5072/a/b%20c", "/dois/{doi}")]
    [InlineData("DOIS/10.5072/x/Activities", "/dois/{doi}/activities")]
    [InlineData("10.5072/x", "/{doi}")]
    [InlineData("repositories/demo.repo/stats", "/repositories/{id}/stats")]
    [InlineData("credentials/api-keys/7b0c", "/credentials/api-keys/{id}")]
    [InlineData("DC.kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk", "/{doi}")]
    [InlineData("", "/")]
    public void A_path_is_told_by_its_kind(string path, string expected) => Assert.Equal(expected, RouteTemplate.Of(path));

    [Fact]
    public void Source_and_meter_have_the_version_of_the_assembly()
        => Assert.Equal(typeof(DataCiteClient).Assembly.GetName().Version!.ToString(3), ClientTelemetry.Source.Version);

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, int port)
    {
        var named = new Dictionary<string, object?>(tags.ToArray());
        if (port.Equals(named["server.port"]))
            _measured.Enqueue(new Measured(instrument.Name, value, named));
    }

    private Measured[] Of(string name) => [.. _measured.Where(one => one.Name == name)];

    private sealed record Measured(string Name, double Value, IReadOnlyDictionary<string, object?> Tags);
}
