namespace DataCite.Client;

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

    /// <summary>The list is longer than can be read in this order.</summary>
    ListTruncated,

    /// <summary>A write is about to be sent; from here on it may be carried out. Comes before each attempt.</summary>
    WriteSending,

    /// <summary>A page is empty or has fewer rows than it should; it is asked for once more.</summary>
    PageAskedAgain,

    /// <summary>The server counts other rows at the end of a list than at its beginning.</summary>
    ListChanged,

    /// <summary>A row in a list is not of what was asked for; it is left out.</summary>
    RowLeftOut,
}
