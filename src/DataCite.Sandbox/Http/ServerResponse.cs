using System.Text;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Http;

/// <summary>One answer, before compression and before the headers that every answer carries.</summary>
internal sealed class ServerResponse(int status) : IDisposable
{
    /// <summary>What the server answers with, whatever was asked for.</summary>
    public const string Json = "application/json; charset=utf-8";

    private readonly Utf8Buffer? _pooled;

    /// <param name="status">The status.</param>
    /// <param name="body">Belongs to the answer from now on.</param>
    /// <param name="contentType">What the body is.</param>
    public ServerResponse(int status, Utf8Buffer body, string contentType = Json)
        : this(status)
    {
        _pooled = body;
        Body = body.Written;
        ContentType = contentType;
    }

    public int Status { get; set; } = status;

    /// <summary>Null sends no <c>Content-Type</c>.</summary>
    public string? ContentType { get; init; }

    public ReadOnlyMemory<byte> Body { get; set; }

    public List<KeyValuePair<string, string>> Headers { get; } = [];

    /// <summary>
    /// Whether the action came to its end. Answers that an exception cut short carry neither <c>X-Credential-Username</c> nor
    /// <c>X-Anonymous-Consumer</c>.
    /// </summary>
    public bool Rendered { get; init; } = true;

    public ServerResponse With(string header, string value)
    {
        Headers.Add(new(header, value));
        return this;
    }

    public static ServerResponse Text(int status, string body, string? contentType)
        => new(status) { Body = Encoding.UTF8.GetBytes(body), ContentType = contentType };

    public static ServerResponse JsonText(int status, string json) => Text(status, json, Json);

    public void Dispose() => _pooled?.Dispose();
}
