namespace DataCite.Client;

/// <summary>Something that a person watching may want to know. The message is one sentence without secrets or control characters.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Method">The HTTP method of the request.</param>
/// <param name="Path">The path of the request, without its query.</param>
public sealed record ClientNotice(NoticeKind Kind, string Message, string? Method = null, string? Path = null)
{
    /// <summary>The whole address of the request, with its query; what looks like a secret is left out. Null for notices about a list.</summary>
    public string? Address { get; init; }

    /// <summary>The DOI that the request is about, as it was given; null for lists and others.</summary>
    public string? Doi { get; init; }

    /// <summary>The status of the answer, where there is one.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Which attempt, from 1.</summary>
    public int Attempt { get; init; }

    /// <summary>How many attempts there are at most for a failure of this kind; 0 where nothing is repeated.</summary>
    public int MaxAttempts { get; init; }

    /// <summary>How long it took or will take to wait.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The failure behind a repetition.</summary>
    public DataCiteException? Failure { get; init; }
}

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    /// <summary>A request was sent and answered, or failed.</summary>
    RequestSent,

    /// <summary>A request failed and will be repeated.</summary>
    Retrying,

    /// <summary>The limit of requests is reached; the request waits for its turn.</summary>
    Paced,

    /// <summary>The server took too long over a page; smaller pages are asked for.</summary>
    PageSizeReduced,

    /// <summary>Pages come quickly again; larger ones are asked for.</summary>
    PageSizeRestored,

    /// <summary>No certain answer to a write came; the server was asked, and it had been carried out.</summary>
    OutcomeSettled,

    /// <summary>The list is longer than can be walked in this order.</summary>
    ListTruncated,

    /// <summary>A write is about to be sent; from here on it may be carried out. Comes before each attempt.</summary>
    WriteSending,

    /// <summary>A page is empty or has fewer rows than it should; it is asked for once more.</summary>
    PageAskedAgain,

    /// <summary>The server counts other rows at the end of a list than at its beginning.</summary>
    ListChanged,
}
