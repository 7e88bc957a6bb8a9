using System.Net;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>A good answer (2xx), read to its end.</summary>
public sealed record ApiResponse
{
    /// <summary>The status.</summary>
    public required HttpStatusCode StatusCode { get; init; }

    /// <summary>The media type of the body, such as <c>application/json</c>; null when there is none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body; empty for 204.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The server's id of the request (header <c>X-Request-Id</c>).</summary>
    public string? RequestId { get; init; }

    /// <summary>The account that the server took the caller for; null when it did not say.</summary>
    public string? AccountId { get; init; }

    /// <summary>The server's clock when it answered; null when it did not say.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The body as a DOI, where the request asked for one.</summary>
    internal DoiRecord? Record { get; init; }

    internal FailureContext Context { get; init; } = new();

    /// <summary>The body as JSON; the caller disposes it.</summary>
    /// <exception cref="UnreadableAnswerException">It is not JSON.</exception>
    /// <exception cref="AnswerTooLargeException">It is made of more names and values than fit into the memory.</exception>
    public JsonDocument ParseJson() => ParseJson(AnswerLimits.Values);

    /// <inheritdoc cref="ParseJson()"/>
    /// <param name="values">How many names and values there may be.</param>
    /// <param name="valuesPerObject">What the caller needs for each object, counted in values.</param>
    internal JsonDocument ParseJson(int values, int valuesPerObject = 0)
    {
        if (JsonBulk.Exceeds(Body.Span, values, valuesPerObject))
            throw AnswerTooLargeException.OfValues(Context);
        try
        {
            return ReadableJson.Parse(Body);
        }
        catch (JsonException e)
        {
            throw new UnreadableAnswerException(Context, AnswerText.NotJson(this), e);
        }
    }
}
