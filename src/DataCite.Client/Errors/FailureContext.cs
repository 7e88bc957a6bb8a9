using System.Net;

namespace DataCite.Client;

/// <summary>What is known about a failed request, besides the words for it.</summary>
internal sealed record FailureContext
{
    public string? Method { get; init; }

    public string? Path { get; init; }

    public string? Doi { get; init; }

    public HttpStatusCode? StatusCode { get; init; }

    public IReadOnlyList<ApiError> Errors { get; init; } = [];

    public string? RequestId { get; init; }

    /// <summary>Whether the same request may well succeed a little later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Whether the server may have carried out the request although no good answer came.</summary>
    public bool OutcomeUnknown { get; init; }

    /// <summary>Whether the answer says that the request went no further, but not in the name of the application.</summary>
    public bool IsUnproven { get; init; }

    /// <summary>Whether the answer belongs to another request.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Counts what is read of the answers to the request; null where nothing is to be read.</summary>
    public ReceivedBytes? Received { get; init; }

    /// <summary>How long the server asked to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>When that is over; null where the server did not ask.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Who asked: the secret of the account is taken out of what the server says. Null where the server has said nothing.</summary>
    public DataCiteAccount? Account { get; init; }
}
