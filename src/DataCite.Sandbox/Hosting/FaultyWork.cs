using System.Text;
using DataCite.Sandbox.Faults;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Routes.Accounts;

namespace DataCite.Sandbox.Hosting;

/// <summary>Carries a request out: once as a rule, and as a fault wants it if there is one that concerns the application's work.</summary>
internal sealed class FaultyWork(ApiRouter router, SandboxWorld world, SandboxFaults faults, OtherDois others)
{
    private readonly ListFaults _lists = new(router.Answer);

    /// <summary>Does the work and gives the answer; notes at the request what was done.</summary>
    public ServerResponse Run(ServerRequest request, byte[] body, SandboxFault? fault)
    {
        request.ReadsStale = fault?.Kind == SandboxFaultKind.StaleRead;
        request.LoginIsIgnored = fault?.Kind == SandboxFaultKind.LoginIgnored
            || (Authenticator.HasCredentials(request) && faults.LoginHasEnded());
        switch (fault?.Kind)
        {
            case SandboxFaultKind.DoubledRequest:
                Route(request, body).Dispose();
                return Route(request, body);
            case SandboxFaultKind.FalseSuccess:
                return Rehearse(request, body);
            case SandboxFaultKind.OtherDoi:
                return ShowOther(request, Route(request, body));
            case SandboxFaultKind.OtherAccount:
                return Route(request, body).With("X-Credential-Username", OtherAccount(request));
            default:
                var target = ListFaults.WithPageSize(request, fault?.Kind, faults.LargestPage);
                var answer = Route(request, body, target);
                return fault is null ? answer : _lists.Spoil(request, answer, fault.Kind);
        }
    }

    private ServerResponse Route(ServerRequest request, byte[] body, string? target = null)
    {
        var answer = Answer(request, body, target);
        if (FaultScope.IsWrite(request.Method) && !world.Store.Rehearsing && answer.Status is >= 200 and < 300 && ExchangeNotes.ChangesData(request))
        {
            request.Committed = true;
            request.Doi = ExchangeNotes.DoiIn(answer) ?? request.Doi;
        }

        return answer;
    }

    private ServerResponse Answer(ServerRequest request, byte[] body, string? target)
    {
        try
        {
            if (target is null)
                return router.Answer(request, body);
            var instead = request.Instead(request.Method, target);
            var answer = router.Answer(instead, body);
            request.Caller = instead.Caller;
            return answer;
        }
        catch (RefusalException error)
        {
            return error.CreateResponse();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // As on the server: what no controller names becomes a bare 500 with the message in it (facts §1.6).
            return ApiErrors.Unnamed(error.Message).CreateResponse();
        }
    }

    // The answer of a success, and nothing is kept. Other writes wait meanwhile.
    private ServerResponse Rehearse(ServerRequest request, byte[] body)
    {
        lock (world.Store.WriteGate)
        {
            world.Store.Rehearsing = world.History.Rehearsing = true;
            try
            {
                return Route(request, body);
            }
            finally
            {
                world.Store.Rehearsing = world.History.Rehearsing = false;
            }
        }
    }

    private ServerResponse ShowOther(ServerRequest request, ServerResponse answer)
    {
        if (answer.Status is < 200 or > 299 || answer.Body.Length == 0)
            return answer;
        var other = others.For(request);
        var query = request.RawQuery.Length > 0 ? "?" + request.RawQuery : string.Empty;
        var shown = Answer(request, [], OtherDois.Path(other) + query, "GET");
        if (shown.Status != 200)
        {
            // The sandbox holds no other DOI: the same record under another name.
            shown.Dispose();
            var own = request.Doi ?? other;
            shown = ServerResponse.JsonText(answer.Status, Encoding.UTF8.GetString(answer.Body.Span).Replace(own, other, StringComparison.OrdinalIgnoreCase));
        }

        shown.Status = answer.Status;
        answer.Dispose();
        return shown;
    }

    private ServerResponse Answer(ServerRequest request, byte[] body, string target, string method)
    {
        var instead = request.Instead(method, target);
        return Answer(instead, body, target: null);
    }

    private string OtherAccount(ServerRequest request)
        => world.DescribeAccounts().Select(static account => account.Id.ToLowerInvariant())
            .First(id => !string.Equals(id, request.Caller.Uid, StringComparison.OrdinalIgnoreCase));
}
