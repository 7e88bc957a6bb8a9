using System.Globalization;
using System.Net;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Turns an error answer into the exception that says what it means.</summary>
internal sealed class ApiExceptionFactory(DataCiteAccount account, Uri baseAddress, TimeProvider time)
{
    private const string ConflictAdvice = "Choose another name, or change the existing DOI.";

    private readonly AccountMessages _messages = new(account, baseAddress, time);

    /// <summary>What the server has said about the account; makes messages more exact.</summary>
    public AccountDescription? Known
    {
        set => _messages.Known = value;
    }

    public DataCiteException Create(
        ApiRequest request, HttpStatusCode status, string? requestId, ReadOnlyMemory<byte> body, TimeSpan? retryAfter)
    {
        var errors = ApiErrorParser.Parse(body, out var isJson, account);
        // An answer to HEAD has no body that could show it.
        var isFromApplication = ApiErrorParser.IsFromApplication(body) || request.Method == HttpMethod.Head || (isJson && status is HttpStatusCode.NotImplemented);
        var saysRefused = AnswerRules.SaysRefused(status);
        var context = request.ToContext() with
        {
            StatusCode = status,
            Errors = errors,
            RequestId = requestId,
            RetryAfter = retryAfter,
            RetryAt = time.GetUtcNow() + retryAfter,
            IsTransient = AnswerRules.IsTransient(status, isFromApplication),
            OutcomeUnknown = request.IsWrite && !saysRefused && !AnswerRules.ProvesRefusal(status, isFromApplication),
            IsUnproven = request.IsWrite && saysRefused,
        };
        return (int)status switch
        {
            429 => Throttled(context),
            // Facts §1.5: a 403 that is not JSON comes from the firewall.
            403 when !isJson => Throttled(context),
            >= 400 and < 500 when AnswerRules.IsUnreadable(status, isFromApplication) => Unreadable(context, body),
            401 => Unauthorized(context),
            403 => Forbidden(context, request),
            404 => NotFound(context, request),
            405 when request.Method == HttpMethod.Delete && request.Doi is not null => NotDeletable(context),
            400 when request.Method == HttpMethod.Delete && request.Path.StartsWith("repositories/", StringComparison.OrdinalIgnoreCase) => RepositoryNotDeletable(context),
            408 => new ServiceUnavailableException(context, Said(context, "gave up waiting for the request"), "Try again later."),
            // A name that is in use stops a creation only.
            409 when !request.IsWrite || request.Method == HttpMethod.Post => new ConflictException(context, Said(context, $"already has {Subject(context)}"), ConflictAdvice),
            409 => new ApiException(context, Said(context, "refused the request because of a conflict"), "Try again later. If it is refused again, read what DataCite has now."),
            413 => new RecordTooLargeException(context, Said(context, "does not take a body of this size")),
            400 or 422 when IsTaken(errors)
                => new ConflictException(context, $"{Subject(context)} already exists.", ConflictAdvice),
            400 or 422 => Invalid(context, request, body),
            421 or 425 or 499 or 500 or 502 or 503 or 504 or (>= 520 and <= 527) => Unavailable(context),
            >= 300 and < 400 => new ApiException(
                context,
                Said(context, "answered with a redirection that is not followed"),
                "Check the base address; credentials are never sent to another host."),
            _ => new ApiException(
                context, Said(context, $"answered {AnswerText.Describe(status)}{(isJson ? null : AnswerText.Quote(body.Span, account))}"), null),
        };
    }

    /// <summary>A read with a wrong password does not fail: the server shows what anonymous callers see.</summary>
    public AuthenticationFailedException LoginIgnored(FailureContext context)
        => new(
            context,
            _messages.LoginRefused(),
            _messages.LoginAdvice());

    /// <summary>Whether the login is known to have ended.</summary>
    public bool HasLoginExpired => _messages.HasExpired;

    /// <summary>A request that is not sent, because the token has ended.</summary>
    public AuthenticationFailedException LoginExpired(ApiRequest request)
        => new(request.ToContext(), $"{_messages.LoginRefused()} {request.Method} {request.Path} was not sent.", _messages.ExpiredAdvice());

    /// <summary>The server takes the caller for another account than the login belongs to.</summary>
    public static AuthenticationFailedException LoginTakenForAnother(FailureContext context, string named, string own)
        => new(
            context,
            $"DataCite answered for the account {named}, but the login belongs to {own} ({context.Method} {context.Path}). The answer is ignored.",
            "A proxy between this machine and DataCite may mix up answers or change the login. Check the proxy settings, and connect again.");

    /// <summary>A request that was not sent, because the server has said earlier that it does not want to be asked yet.</summary>
    /// <param name="request">The request.</param>
    /// <param name="refusal">What it said.</param>
    /// <param name="left">How long that still holds.</param>
    public static DataCiteException NotYet(ApiRequest request, DataCiteException refusal, TimeSpan left)
    {
        var context = request.ToContext() with
        {
            StatusCode = refusal.StatusCode,
            RequestId = refusal.RequestId,
            RetryAfter = left,
            RetryAt = refusal.RetryAt,
            IsTransient = true,
        };
        var problem = $"DataCite has asked to be left alone for a while ({refusal.Method} {refusal.Path}); {context.Method} {context.Path} was not sent.";
        return refusal is RateLimitedException
            ? new RateLimitedException(context, problem, Later(context))
            : new ServiceUnavailableException(context, problem, Later(context));
    }

    /// <summary>Whether the only complaint is that the name is in use.</summary>
    public static bool IsTaken(IReadOnlyList<ApiError> errors)
        => errors.Any(static e => e.Title.Contains("already been taken", StringComparison.OrdinalIgnoreCase));

    private static RateLimitedException Throttled(FailureContext context)
        => new(
            context,
            Said(context, "is limiting requests from this address"),
            $"{Later(context) ?? "Wait five minutes."} Requests of other programs with the same IP address count too.");

    private AuthenticationFailedException Unauthorized(FailureContext context)
        => account.Kind is AccountKind.Anonymous
            ? new AuthenticationFailedException(context, Said(context, "needs a login for this"), "Connect with a repository account.")
            : new AuthenticationFailedException(context, Sent(context, _messages.LoginRefused()), _messages.LoginAdvice());

    private PermissionDeniedException Forbidden(FailureContext context, ApiRequest request)
        => _messages.LackedRight(request) is var (problem, advice)
            ? new PermissionDeniedException(context, Sent(context, problem), advice)
            : new PermissionDeniedException(
                context, Said(context, $"does not let {account.DisplayName} do this"), AccountMessages.OwnershipAdvice(request));

    private ResourceNotFoundException NotFound(FailureContext context, ApiRequest request)
    {
        // T2: looking up the caller's repository fails before any permission is checked.
        if (request.Method == HttpMethod.Post && _messages.LackedRight(request) is var (problem, advice))
            return new ResourceNotFoundException(context, Sent(context, problem), advice);
        if (request.Method == HttpMethod.Post && request.Path is "dois" or "dois/validate")
        {
            return new ResourceNotFoundException(
                context,
                Said(context, $"found no repository for the login of {account.DisplayName}"),
                $"Creating needs a repository account (PROVIDER.REPO), not a member account. {_messages.LoginAdvice()}")
            {
                IsOfLogin = true,
            };
        }

        if (context.Doi is not null)
            return DoiNotFound(context);
        if (request.Path.Split('/') is ["repositories" or "clients", var id])
        {
            return new ResourceNotFoundException(
                context, $"There is no repository {PrintableText.Of(Uri.UnescapeDataString(id)).ToUpperInvariant()} at {_messages.System}, or {account.DisplayName} is not allowed to see it.",
                "Check the account id, such as DEMO.REPO, and the system that you are connected to.");
        }

        return new ResourceNotFoundException(
            context, Said(context, $"has nothing at {context.Path}"), "Check the id. This account may not be allowed to see it.");
    }

    /// <summary>The server answers a draft or registered DOI of another account with the same 404 as a DOI that does not exist.</summary>
    public ResourceNotFoundException DoiNotFound(FailureContext context)
    {
        var who = account.Kind is AccountKind.Anonymous
            ? "It does not exist, or it is not findable: without a login only findable DOIs can be read."
            : $"It does not exist, or {account.DisplayName} is not allowed to see it.";
        return new ResourceNotFoundException(context, $"DOI {context.Doi} was not found at {_messages.System}. {who}", "Check the spelling and the system that you are connected to.");
    }

    private static DoiNotDeletableException NotDeletable(FailureContext context)
        => new(
            context,
            $"DOI {context.Doi} is registered or findable. Only drafts can be deleted.",
            "Hide it instead, and change its URL to a page that explains what happened to the resource.");

    private static RepositoryNotDeletableException RepositoryNotDeletable(FailureContext context)
        => new(
            context,
            Said(context, "does not delete the repository"),
            "A repository with DOIs cannot be deleted, drafts included. Hand its DOIs to another repository or delete its drafts first, or make it inactive.");

    private ValidationFailedException Invalid(FailureContext context, ApiRequest request, ReadOnlyMemory<byte> body)
    {
        var said = context.Errors.Count > 0 ? Quoted(context.Errors) : AnswerText.Quote(body.Span, account);
        if (!request.IsWrite)
        {
            return new ValidationFailedException(
                context,
                $"DataCite cannot carry out the query{said}.",
                "Check the syntax: put values with quotes, parentheses or colons into quotes, or escape these characters.");
        }

        var what = context.Doi is null ? "DataCite does not accept what was sent" : $"DataCite does not accept the metadata of {context.Doi}";
        return new ValidationFailedException(context, $"{what}{said}.", "Nothing was saved. Correct the metadata and try again.");
    }

    private static ServiceUnavailableException Unavailable(FailureContext context)
        => new(
            context,
            Said(context, $"failed with {AnswerText.Describe(context.StatusCode!.Value)}"),
            $"{Later(context)?.TrimEnd('.') ?? "Try again later"}; status.datacite.org shows known problems.");

    private UnreadableAnswerException Unreadable(FailureContext context, ReadOnlyMemory<byte> body) => new(
        context,
        $"DataCite's answer to {context.Method} {context.Path} ({AnswerText.Describe(context.StatusCode!.Value)}) is cut off, or does not come from DataCite{AnswerText.Quote(body.Span, account)}.");

    // In the server's words a time, not a wait: an error may be read hours later.
    private static string? Later(FailureContext context) => context is { RetryAt: { } time, RetryAfter.TotalSeconds: >= 1 }
        ? string.Create(CultureInfo.InvariantCulture, $"Try again after {time.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC.")
        : null;

    private static string Subject(FailureContext context) => context.Doi is null ? "this" : $"DOI {context.Doi}";

    private static string Sent(FailureContext context, string problem)
        => $"{problem} ({context.Method} {context.Path}{Quoted(context.Errors)})";

    private static string Said(FailureContext context, string what)
        => $"DataCite {what} ({context.Method} {context.Path}){Quoted(context.Errors)}.";

    private static string Quoted(IReadOnlyList<ApiError> errors)
        => errors.Count == 0 ? string.Empty : ": \"" + string.Join("\"; \"", errors.Select(static e => e.ToString().TrimEnd('.'))) + "\"";
}
