using System.Globalization;
using System.Runtime.CompilerServices;

namespace DataCite.Client;

/// <summary>Looks at a connection from the outside inwards, and says in words what it finds.</summary>
internal sealed class ConnectionDiagnosis(DataCiteClient client, HandleServiceProbe handleService, TimeProvider time)
{
    // Certificates and the dates in Retry-After are judged by this machine's clock.
    private static readonly TimeSpan TolerableSkew = TimeSpan.FromMinutes(5);

    public async IAsyncEnumerable<DiagnosisStep> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (reached, answer) = await ReachAsync(cancellationToken).ConfigureAwait(false);
        yield return reached;
        if (answer is null)
        {
            yield return Skipped(DiagnosisSubject.Clock, "Not compared, since the API cannot be reached.");
            yield return Skipped(DiagnosisSubject.Login, "Not tried, since the API cannot be reached.");
            yield return Skipped(DiagnosisSubject.Rights, "Not looked at, since the API cannot be reached.");
        }
        else
        {
            yield return CompareClocks(answer.Date);
            var (login, accountId) = await LogInAsync(cancellationToken).ConfigureAwait(false);
            yield return login;
            yield return await LookAtRightsAsync(accountId, cancellationToken).ConfigureAwait(false);
        }

        yield return await Timed(handleService.RunAsync, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(DiagnosisStep Step, ApiResponse? Answer)> ReachAsync(CancellationToken cancellationToken)
    {
        ApiResponse? answer = null;
        var step = await Timed(
            async stop =>
            {
                answer = await client.SendAsync(new ApiRequest(HttpMethod.Get, "heartbeat") { Accept = "*/*", NeedsNoLogin = true }, stop).ConfigureAwait(false);
                return Passed(DiagnosisSubject.Reachability, $"{client.BaseAddress} answers.");
            },
            DiagnosisSubject.Reachability,
            cancellationToken).ConfigureAwait(false);
        return (step, answer);
    }

    private DiagnosisStep CompareClocks(DateTimeOffset? server)
    {
        if (server is not { } there)
            return Skipped(DiagnosisSubject.Clock, "The server did not say what time it is.");
        var ahead = time.GetUtcNow() - there;
        if (ahead.Duration() <= TolerableSkew)
            return Passed(DiagnosisSubject.Clock, "The clock of this machine agrees with the server's.");
        var direction = ahead > TimeSpan.Zero ? "ahead of" : "behind";
        return new DiagnosisStep(
            DiagnosisSubject.Clock, DiagnosisOutcome.Failed, $"The clock of this machine is {Describe(ahead.Duration())} {direction} the server's.",
            "Set it right, best by a time service: certificates are judged by it, and so is how long to wait.");
    }

    private static string Describe(TimeSpan time)
    {
        var (number, unit) = time.TotalDays >= 2 ? (time.TotalDays, "days") : time.TotalHours >= 2 ? (time.TotalHours, "hours")
            : (time.TotalMinutes, "minutes");
        return string.Create(CultureInfo.InvariantCulture, $"{number:0} {unit}");
    }

    private async Task<(DiagnosisStep Step, string? AccountId)> LogInAsync(CancellationToken cancellationToken)
    {
        if (client.Account.Kind is AccountKind.Anonymous)
            return (Skipped(DiagnosisSubject.Login, "No login: findable DOIs can be read, nothing can be written."), null);
        string? accountId = null;
        var step = await Timed(
            async stop =>
            {
                accountId = (await client.VerifyLoginAsync(stop).ConfigureAwait(false)).AccountId;
                return Passed(DiagnosisSubject.Login, $"DataCite takes the login for {accountId?.ToUpperInvariant()}.");
            },
            DiagnosisSubject.Login,
            cancellationToken).ConfigureAwait(false);
        return (step, accountId);
    }

    private async Task<DiagnosisStep> LookAtRightsAsync(string? accountId, CancellationToken cancellationToken)
        => accountId is null
            ? Skipped(DiagnosisSubject.Rights, "Not checked: no working login.")
            : await Timed(
                async stop =>
                {
                    var described = await client.DescribeAccountAsync(accountId, stop).ConfigureAwait(false);
                    var role = described?.Role
                        ?? (client.Account.Role is not AccountRole.Unknown and var known ? known : AccountDescription.RoleOf(client.Account.Kind, accountId));
                    var isRepository = role is AccountRole.Repository or AccountRole.RepositoryKey;
                    var query = isRepository ? new PrefixQuery { RepositoryId = accountId } : new PrefixQuery { ProviderId = accountId };
                    var prefixes = new List<string>();
                    await foreach (var page in client.ListPrefixesAsync(query, stop).ConfigureAwait(false))
                        prefixes.AddRange(page.Prefixes.Select(static prefix => prefix.Prefix));
                    return RightsMessages.Judge(role, described?.IsActive, prefixes);
                },
                DiagnosisSubject.Rights,
                cancellationToken).ConfigureAwait(false);

    private Task<DiagnosisStep> Timed(Func<CancellationToken, Task<DiagnosisStep>> look, CancellationToken cancellationToken)
        => Timed(look, DiagnosisSubject.HandleService, cancellationToken);

    private async Task<DiagnosisStep> Timed(Func<CancellationToken, Task<DiagnosisStep>> look, DiagnosisSubject subject,
        CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        DiagnosisStep step;
        try
        {
            step = await look(cancellationToken).ConfigureAwait(false);
        }
        catch (DataCiteException failure)
        {
            step = new DiagnosisStep(subject, DiagnosisOutcome.Failed, failure.Problem, failure.Advice) { Failure = failure };
        }

        return step with { Duration = time.GetElapsedTime(start) };
    }

    private static DiagnosisStep Passed(DiagnosisSubject subject, string message) => new(subject, DiagnosisOutcome.Passed, message);

    private static DiagnosisStep Skipped(DiagnosisSubject subject, string message) => new(subject, DiagnosisOutcome.Skipped, message);
}
