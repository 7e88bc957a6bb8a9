namespace DataCite.Client;

/// <summary>
/// How long answers may be, in bytes, counted as they are read: what a compressed body becomes counts, not what travels. Far above what the
/// server sends, and low enough that no answer fills the memory.
/// </summary>
internal static class AnswerLimits
{
    /// <summary>One record, and any other answer: the 10 MB of metadata that the server accepts, the same as XML in Base64, and the rest.</summary>
    public const int Record = 24 * 1024 * 1024;

    /// <summary>An answer with a few facts of each of at most 1000 things: accounts, prefixes, API keys.</summary>
    public const int Facts = 8 * 1024 * 1024;

    /// <summary>A page of a list of DOIs. A page that is longer is asked for with fewer rows.</summary>
    public const int Page = 48 * 1024 * 1024;

    /// <summary>
    /// What the answers to one request may have brought before it is sent again: what is large and unreadable is so every time. A network that
    /// cuts off large answers has a second chance.
    /// </summary>
    public const int Repeated = Record;

    /// <summary>Rows in a page, at most, as the server gives them.</summary>
    public const int LargestPage = 1000;

    /// <summary>Rows in a page that is read: ten times what the server gives at most. Rows may be tiny, and each takes memory.</summary>
    public const int PageRows = 10 * LargestPage;

    /// <summary>
    /// Names and values in a JSON document (<see cref="JsonBulk"/>), several times those of a page of a thousand DOIs or of a DOI with tens of
    /// thousands of creators.
    /// </summary>
    public const int Values = 1_000_000;

    /// <summary>The same of <see cref="Facts"/>.</summary>
    public const int FactValues = 250_000;

    /// <summary>The same of an answer that becomes objects for PowerShell, of which two may be there at a time: a page is asked for again when it is short.</summary>
    public const int ShownValues = 600_000;

    /// <summary>What an object that PowerShell shows takes besides its names and values, counted in values: about a thousand bytes.</summary>
    public const int ValuesOfShownObject = 10;

    /// <summary>Names and values in the rows of a page. A page that has more is asked for with fewer rows.</summary>
    public const int PageValues = 2 * Values;

    /// <summary>What stands around the rows of a page: counts and links.</summary>
    public const int PageMeta = 1024 * 1024;

    /// <summary>An error. Those of the API are small; what is longer is somebody's web page, and is cut.</summary>
    public const int Error = 256 * 1024;

    /// <summary>The rest of a body that nobody reads, such as that of a redirection; beyond it the socket is closed.</summary>
    public const int Ignored = 256 * 1024;

    /// <summary>The headers of an answer, in units of 1024 bytes.</summary>
    public const int HeadersKilobytes = 64;
}
