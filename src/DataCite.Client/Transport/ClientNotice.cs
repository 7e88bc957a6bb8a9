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
