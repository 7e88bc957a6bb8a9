namespace DataCite.Client;

/// <summary>What a status that is neither good nor a redirect says about a landing page.</summary>
internal static class StatusVerdict
{
    private const int FirstServerError = 500;

    /// <summary>The verdict, and what to do.</summary>
    public static (LandingPageVerdict Verdict, string Detail) Of(PageAnswer answer) => answer.Status switch
    {
        404 => (LandingPageVerdict.NotFound, "The server has no such page (status 404). Find out where it is now, and give the DOI that address."),
        410 => (LandingPageVerdict.Gone, "The page is gone (status 410). If the resource was withdrawn and the page says so, that is right. Else give the DOI the new address."),
        401 or 407 => (LandingPageVerdict.LoginSuspected, $"The server asks for a login (status {answer.Status}). A landing page should be open to everybody, even if the files are not."),
        403 when !answer.KeepsProgramsAway => (
            LandingPageVerdict.LoginSuspected,
            "The server does not let this program in (status 403): readers may have to log in, or programs are not welcome. Look at the page in a browser."),
        403 => (LandingPageVerdict.Refused, "A service before the server keeps programs away (status 403). Look at the page in a browser."),
        429 => (LandingPageVerdict.Refused, "The server says that there are too many requests (status 429). Check its pages later, and more slowly."),
        >= FirstServerError => (LandingPageVerdict.ServerError, $"The server has an error (status {answer.Status}). Try again later. If it stays so, ask who runs the server."),
        >= 400 => (LandingPageVerdict.Refused, $"The server refuses the request (status {answer.Status}). Look at the page in a browser."),
        _ => (LandingPageVerdict.AnswerUnreadable, $"The server answers with status {answer.Status}, which is no answer for a page. Look at it in a browser."),
    };
}
