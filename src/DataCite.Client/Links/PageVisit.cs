using System.Globalization;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// One landing page: HEAD first, GET where HEAD is not answered well or the page is to be read, each redirect by itself and with a new check of
/// its address.
/// </summary>
internal sealed class PageVisit(LandingPageOptions options, PageConnections connections, HostTurns turns, DoiName doi, string url, Uri start)
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Uri _asked = start;
    private Uri _address = start;
    private int _redirects;
    private bool _isPermanent = true;
    private bool _isProxied;
    private bool _hasRested;
    private TimeSpan _duration;

    private string Host => PageAddress.HostOf(_address);

    /// <summary>Looks at the page.</summary>
    public async Task<LandingPageCheck> RunAsync(CancellationToken cancellationToken)
    {
        var isHead = true;
        _seen.Add(PageAddress.AsAsked(_address));
        while (true)
        {
            isHead &= !turns.RefusesHead(Host);
            var answer = await AskAsync(isHead ? HttpMethod.Head : HttpMethod.Get, cancellationToken).ConfigureAwait(false);
            if (Rests(answer))
                continue;
            if (isHead && answer.MayBeMethod)
            {
                if (answer.IsMethodRefused)
                    turns.NoteHeadRefused(Host);
                isHead = false;
                ForgetWay();
                continue;
            }

            if (answer.IsRedirect)
            {
                if (Follow(answer) is { } end)
                    return end;
                continue;
            }

            if (isHead && !options.StatusOnly && answer.IsGood && PageBody.IsText(answer.MediaType))
            {
                isHead = false;
                ForgetWay();
                continue;
            }

            return Judge(answer);
        }
    }

    // The way by another method may lead through the same addresses again.
    private void ForgetWay()
    {
        _seen.Clear();
        _seen.Add(PageAddress.AsAsked(_address));
    }

    private async Task<PageAnswer> AskAsync(HttpMethod method, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(Host, cancellationToken).ConfigureAwait(false);
        using var limit = new CancellationTokenSource(options.Timeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var begin = options.TimeProvider.GetTimestamp();
        try
        {
            var (http, isProxied) = connections.For(_address);
            _isProxied |= isProxied;
            using var request = new HttpRequestMessage(method, _address);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return await PageAnswer.ReadAsync(response, method == HttpMethod.Get && !options.StatusOnly, options.TimeProvider.GetUtcNow(), either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && limit.IsCancellationRequested && exception is OperationCanceledException or HttpRequestException or IOException)
        {
            return new PageAnswer { Failure = PageFailure.OfTime(Host, options.Timeout) };
        }
        catch (Exception exception) when (exception is not ObjectDisposedException && PageFailure.Of(exception, Host) is { } failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new PageAnswer { Failure = failure };
        }
        finally
        {
            _duration += options.TimeProvider.GetElapsedTime(begin);
        }
    }

    // A server that asks for a short rest gets it, once, and so do the other pages there.
    private bool Rests(PageAnswer answer)
    {
        if (_hasRested || answer.RetryAfter is not { } rest || rest > LongestRest)
            return false;
        turns.Rest(Host, rest);
        return _hasRested = true;
    }

    private LandingPageCheck? Follow(PageAnswer answer)
    {
        if (answer.Location is null || PageAddress.Follow(_address, answer.Location) is not { } next)
        {
            return Make(
                LandingPageVerdict.AnswerUnreadable, answer,
                $"{_address.IdnHost} answers with a redirect (status {answer.Status}), and {(answer.Location is null ? "does not say where to" : "the address it leads to cannot be read")}. Look at the page in a browser.");
        }

        if (!PageAddress.IsWeb(next))
        {
            return Make(
                LandingPageVerdict.SchemeNotAllowed, answer, $"The address leads to one that begins with {next.Scheme}:, and not with http or https. It was not followed. Look at the page in a browser, and correct the URL.");
        }

        if (!_seen.Add(PageAddress.AsAsked(next)))
            return Make(LandingPageVerdict.TooManyRedirects, answer, "The redirects lead in a circle. The server may insist on cookies: look at the page in a browser.");
        if (_redirects == options.MaxRedirects)
            return Make(LandingPageVerdict.TooManyRedirects, answer, string.Create(CultureInfo.InvariantCulture, $"After {_redirects} redirects there is still no page. Look at it in a browser, and correct the URL."));
        _redirects++;
        _isPermanent &= answer.IsPermanent;
        _address = next;
        return null;
    }

    private LandingPageCheck Judge(PageAnswer answer)
        => answer.Failure is { } failure ? Make(failure.Verdict, answer, failure.Detail)
            : answer.IsGood ? JudgePage(answer)
            : StatusVerdict.Of(answer) is var (verdict, detail) ? Make(verdict, answer, detail)
            : throw new InvalidOperationException($"There is no verdict for the status {answer.Status}.");

    private LandingPageCheck JudgePage(PageAnswer answer)
    {
        if (answer.Body is not { } body)
        {
            return Good(answer, answer.Status is 204 or 205 ? "The server answers well, but has no page there. Look at it in a browser."
                : PageBody.IsText(answer.MediaType) ? "The server answers well. The page was not read."
                : $"The address leads to a file ({answer.MediaType}), which was not read. A DOI should lead to a page about the resource.");
        }

        var page = PageText.Of(body.Text);
        bool? names = DoiMention.IsIn(body.Text, doi) ? true : body.IsCut || PageSigns.IsMadeByScripts(page) ? null : false;
        LandingPageCheck Found(LandingPageVerdict verdict, string detail) => Make(verdict, answer, detail) with { NamesDoi = names, Title = page.Title };
        if (PageSigns.FindLogin(_asked, _address, page, names) is { } login)
            return Found(LandingPageVerdict.LoginSuspected, $"Readers may have to log in: {login}. A landing page should be open to everybody, even if the files are not. Look at it in a browser.");
        if (body.Text.Length == 0)
            return Found(LandingPageVerdict.SoftNotFoundSuspected, "The server answers well, but the page is empty. Look at it in a browser.");
        if (PageSigns.FindNotFound(_asked, _address, page, names) is { } sign)
            return Found(LandingPageVerdict.SoftNotFoundSuspected, $"The server answers well, but the page may say that there is nothing: {sign}. Look at it in a browser, and correct the URL.");
        return Good(answer, names switch
        {
            true => "The page is there and names the DOI.",
            false => "The page is there, but does not name the DOI. It should show it, as DataCite asks of landing pages.",
            null when body.IsCut => "The page is there. Its begin does not name the DOI, and the rest was not read.",
            null => "The page is there. Scripts make it in the browser, so that it is not known whether it names the DOI.",
        }) with { NamesDoi = names, Title = page.Title };
    }

    private LandingPageCheck Good(PageAnswer answer, string detail)
        => _redirects == 0 ? Make(LandingPageVerdict.Ok, answer, detail)
            : Make(
                LandingPageVerdict.Redirected, answer,
                detail + (_isPermanent ? " It has moved for good: give the DOI the new address." : " The redirect is not for good: the URL may stay as it is."));

    private LandingPageCheck Make(LandingPageVerdict verdict, PageAnswer answer, string detail) => new()
    {
        Doi = doi.Value,
        Url = url,
        FinalUrl = _address.AbsoluteUri,
        StatusCode = answer.Status == 0 ? null : answer.Status,
        Verdict = verdict,
        Redirects = _redirects,
        AddressChecked = !_isProxied && !options.AllowPrivateAddresses,
        Detail = _isProxied ? detail + " It was asked through a proxy: whether the address is in a private network was not checked." : detail,
        CheckedAt = options.TimeProvider.GetUtcNow(),
        Duration = _duration,
    };
}
