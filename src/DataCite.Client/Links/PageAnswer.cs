using System.Net;

namespace DataCite.Client;

/// <summary>What a server answered, as far as it matters; or why there is no answer.</summary>
internal sealed record PageAnswer
{
    private const int FirstError = 400;

    /// <summary>Why there is no answer; null where there is one.</summary>
    public PageFailure? Failure { get; init; }

    /// <summary>The status; 0 where there is no answer.</summary>
    public int Status { get; init; }

    /// <summary>Where a redirect leads; null where the answer does not say.</summary>
    public string? Location { get; init; }

    /// <summary>The type of the body; null where the answer does not say.</summary>
    public string? MediaType { get; init; }

    /// <summary>The begin of the body; null where it was not read.</summary>
    public PageBody? Body { get; init; }

    /// <summary>How long the server wants to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether something that keeps programs away has answered, and not the server.</summary>
    public bool KeepsProgramsAway { get; init; }

    /// <summary>Whether the answer leads elsewhere.</summary>
    public bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Whether the page is said to have another address for good.</summary>
    public bool IsPermanent => Status is 301 or 308;

    /// <summary>Whether the page is there.</summary>
    public bool IsGood => Status is >= 200 and < 300;

    /// <summary>Whether the same may be asked by GET with another result: many servers do not answer HEAD as they should.</summary>
    public bool MayBeMethod => Failure?.MayBeMethod ?? (Status >= FirstError && Status is not 429);

    /// <summary>Whether the server says that it does not know the method.</summary>
    public bool IsMethodRefused => Status is 405 or 501;

    /// <summary>Takes an answer; the body of a page is read up to a limit.</summary>
    public static async Task<PageAnswer> ReadAsync(HttpResponseMessage response, bool readsBody, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        var answer = new PageAnswer
        {
            Status = (int)response.StatusCode,
            Location = response.Headers.TryGetValues("Location", out var values) ? values.FirstOrDefault() : null,
            MediaType = mediaType,
            RetryAfter = Pause(response, now),
            KeepsProgramsAway = response.Headers.Contains("cf-mitigated") || response.Headers.Contains("cf-ray"),
        };
        return readsBody && answer.IsGood && PageBody.IsText(mediaType)
            ? answer with { Body = await PageBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false) }
            : answer;
    }

    private static TimeSpan? Pause(HttpResponseMessage response, DateTimeOffset now)
        => response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable ? Client.RetryAfter.Read(response.Headers, now) : null;
}
