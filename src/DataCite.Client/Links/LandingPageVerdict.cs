namespace DataCite.Client;

/// <summary>What came of looking at a landing page.</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum LandingPageVerdict : long
{
    /// <summary>The page is there, at the address that the DOI has.</summary>
    Ok,

    /// <summary>The page is there, at another address that the DOI's address leads to.</summary>
    Redirected,

    /// <summary>The server says that there is no such page (404).</summary>
    NotFound,

    /// <summary>The server says that the page is not there any more (410). For a resource that was withdrawn that is right.</summary>
    Gone,

    /// <summary>The server answers well, but the page looks like one that says "not found", or like the home page.</summary>
    SoftNotFoundSuspected,

    /// <summary>The page looks as if readers had to log in first.</summary>
    LoginSuspected,

    /// <summary>The server refuses the request for another reason: too many requests, or programs are not welcome.</summary>
    Refused,

    /// <summary>The server has an error of its own (500 and above).</summary>
    ServerError,

    /// <summary>What the server answers is not HTTP, breaks off, or leads nowhere.</summary>
    AnswerUnreadable,

    /// <summary>There is no answer in time.</summary>
    TimedOut,

    /// <summary>No server has the name in the address (DNS).</summary>
    NameNotFound,

    /// <summary>The server is there, but no connection can be made.</summary>
    ConnectionFailed,

    /// <summary>No secure connection can be made: the certificate has expired, is for another name or is not trusted, for example.</summary>
    TlsFailed,

    /// <summary>The address leads to another, and that to another, without an end.</summary>
    TooManyRedirects,

    /// <summary>The address leads into a private network. It was not fetched.</summary>
    PrivateAddress,

    /// <summary>The address is not one of the web (http, https). It was not fetched.</summary>
    SchemeNotAllowed,

    /// <summary>The address cannot be read. It was not fetched.</summary>
    UrlInvalid,

    /// <summary>The DOI has no address.</summary>
    UrlMissing,
}
