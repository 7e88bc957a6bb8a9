using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace DataCite.Client.Tests;

/// <summary>A server of the test's own: answers request after request as it is told to, and remembers what it was asked.</summary>
internal sealed class Server : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<Sent, CancellationToken, Task<HttpResponseMessage>>> _answers = new();
    private readonly ConcurrentQueue<Sent> _requests = new();
    private Func<Sent, CancellationToken, Task<HttpResponseMessage>>? _otherwise;
    private (string Host, TaskCompletionSource Asked)? _silent;

    public IReadOnlyList<Sent> Requests => [.. _requests];

    public bool IsDisposed { get; private set; }

    public Server Then(Func<Sent, HttpResponseMessage> answer)
    {
        _answers.Enqueue((sent, _) => Task.FromResult(answer(sent)));
        return this;
    }

    public Server Then(HttpStatusCode status, string body = "", string type = "application/json", params (string Name, string Value)[] headers)
        => Then(_ => Answer(status, body, type, headers));

    public Server Then(int status, string body = "", string type = "application/json", params (string Name, string Value)[] headers)
        => Then((HttpStatusCode)status, body, type, headers);

    public Server ThenFail(Exception failure)
    {
        _answers.Enqueue((_, _) => Task.FromException<HttpResponseMessage>(failure));
        return this;
    }

    /// <summary>No answer, until the caller gives up.</summary>
    /// <param name="asked">Told when the request is there.</param>
    public Server ThenSilence(TaskCompletionSource? asked = null)
    {
        _answers.Enqueue(async (_, token) =>
        {
            asked?.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException("The silence was interrupted.");
        });
        return this;
    }

    /// <summary>Lets a host never answer, whatever else is said.</summary>
    /// <param name="host">The host.</param>
    /// <param name="asked">Told when it has been asked.</param>
    public Server SilentHost(string host, TaskCompletionSource asked)
    {
        _silent = (host, asked);
        return this;
    }

    /// <summary>What every further request gets.</summary>
    public Server Otherwise(Func<Sent, HttpResponseMessage> answer)
    {
        _otherwise = (sent, _) => Task.FromResult(answer(sent));
        return this;
    }

    public static HttpResponseMessage Answer(HttpStatusCode status, string body = "", string type = "application/json", params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8) };
        response.Content.Headers.Remove("Content-Type");
        response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var sent = new Sent(request.Method.Method, request.RequestUri!, request.Headers.Authorization?.ToString(), request.Headers.UserAgent.ToString(), body);
        _requests.Enqueue(sent);
        if (_silent is var (host, asked) && sent.Address.Host == host)
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        var answer = _answers.TryDequeue(out var next) ? next : _otherwise ?? throw new InvalidOperationException($"Nobody expected {sent.Method} {sent.Address}.");
        return await answer(sent, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}

/// <summary>What the server was asked.</summary>
internal sealed record Sent(string Method, Uri Address, string? Authorization, string UserAgent, string? Body)
{
    public string Path => Address.AbsolutePath;

    public string? Parameter(string name) => Parameters.TryGetValue(name, out var value) ? value : null;

    public IReadOnlyDictionary<string, string> Parameters => QueryParameters.Parse(Address.Query);
}

internal static class QueryParameters
{
    public static IReadOnlyDictionary<string, string> Parse(string query) => query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(static pair => pair.Split('=', 2))
        .ToDictionary(static pair => Uri.UnescapeDataString(pair[0]), static pair => Uri.UnescapeDataString(pair[1]), StringComparer.Ordinal);
}
