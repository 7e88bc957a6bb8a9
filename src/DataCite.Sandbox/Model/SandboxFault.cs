using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DataCite.Sandbox.Model;

namespace DataCite.Sandbox;

/// <summary>
/// One thing that goes wrong with one request: what happens, and whether the request is carried out before it. Written as text it is a
/// kind (<c>ResetAfterCommit</c>) or a status with its body and moment (<c>503</c>, <c>503AfterCommit</c>, <c>404Html</c>,
/// <c>422CutOffAfterCommit</c>).
/// </summary>
public sealed record SandboxFault
{
    private const string After = "AfterCommit";
    private const string Before = "BeforeCommit";

    private SandboxFault(SandboxFaultKind kind, int? status, SandboxFaultBody body, bool afterCommit)
        => (Kind, Status, Body, AfterCommit) = (kind, status, body, afterCommit);

    /// <summary>The faults that a careful client gets over without an error. <see cref="SandboxFaults.Rate"/> draws from them.</summary>
    public static IReadOnlyList<SandboxFault> Recoverable => SandboxFaultSets.Recoverable;

    /// <summary>
    /// Every fault of a single request that a careful client gets over or reports. Without outages, ends of a login, and answers that
    /// are untrue in a way that no client can notice.
    /// </summary>
    public static IReadOnlyList<SandboxFault> All => SandboxFaultSets.All;

    /// <summary>What happens.</summary>
    public SandboxFaultKind Kind { get; }

    /// <summary>The status of a <see cref="SandboxFaultKind.Answer"/>; null for the other kinds.</summary>
    public int? Status { get; }

    /// <summary>The body of a <see cref="SandboxFaultKind.Answer"/>.</summary>
    public SandboxFaultBody Body { get; }

    /// <summary>Whether the request is carried out all the same.</summary>
    public bool AfterCommit { get; }

    /// <summary>An answer that the application did not give, or that is not the one it gave.</summary>
    /// <param name="status">200 to 599.</param>
    /// <param name="body">What comes with it.</param>
    /// <param name="afterCommit">Whether the request is carried out before.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is below 200 or above 599.</exception>
    public static SandboxFault Answer(int status, SandboxFaultBody body = SandboxFaultBody.Usual, bool afterCommit = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return new SandboxFault(SandboxFaultKind.Answer, status, body, afterCommit);
    }

    /// <summary>A fault of a kind; <see cref="SandboxFaultKind.Answer"/> needs a status and is made by <see cref="Answer"/>.</summary>
    /// <exception cref="ArgumentException">The kind needs a status, or there is no such kind.</exception>
    public static SandboxFault FromKind(SandboxFaultKind kind) => kind != SandboxFaultKind.Answer && Enum.IsDefined(kind)
        ? new SandboxFault(kind, null, SandboxFaultBody.Usual, !IsRefusal(kind) && !IsEarly(kind))
        : throw new ArgumentException($"'{kind}' is not a complete fault: add a status, such as 503.", nameof(kind));

    /// <summary>A fault of a status, before the request is carried out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The status is below 200 or above 599.</exception>
    public static SandboxFault FromInt32(int status) => Answer(status);

    /// <inheritdoc cref="FromKind"/>
    public static implicit operator SandboxFault(SandboxFaultKind kind) => FromKind(kind);

    /// <inheritdoc cref="FromInt32"/>
    public static implicit operator SandboxFault(int status) => FromInt32(status);

    /// <summary>Reads a fault. Upper and lower case are the same, dashes are ignored.</summary>
    /// <exception cref="FormatException">The text names no fault; the message says what does.</exception>
    public static SandboxFault Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var fault) ? fault : throw new FormatException(
            $"'{text}' is not a kind of fault. Name a kind ({string.Join(", ", SandboxFaultSets.Kinds)}), or a status with what comes with it: "
            + "503, 503AfterCommit, 403Html, 404Json, 422CutOff.");
    }

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SandboxFault? fault)
    {
        fault = null;
        var name = (text ?? string.Empty).Replace("-", string.Empty, StringComparison.Ordinal).Trim();
        if (KindOf(name) is { } kind)
            return (fault = FromKind(kind)) is not null;
        var afterCommit = name.EndsWith(After, StringComparison.OrdinalIgnoreCase);
        if (afterCommit || name.EndsWith(Before, StringComparison.OrdinalIgnoreCase))
            name = name[..^(afterCommit ? After : Before).Length];
        if (KindOf(name) is { } refusal && IsRefusal(refusal))
            return (fault = new SandboxFault(refusal, null, SandboxFaultBody.Usual, afterCommit)) is not null;
        if (name.Length < 3 || !int.TryParse(name[..3], NumberStyles.None, CultureInfo.InvariantCulture, out var status) || status is < 200 or > 599)
            return false;
        var body = SandboxFaultBody.Usual;
        if (name.Length > 3 && (char.IsAsciiDigit(name[3]) || !Enum.TryParse(name[3..], ignoreCase: true, out body)))
            return false;
        fault = Answer(status, body, afterCommit);
        return true;
    }

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public override string ToString() => Status is { } status
        ? $"{status}{(Body == SandboxFaultBody.Usual ? string.Empty : Body)}{(AfterCommit ? After : string.Empty)}"
        : $"{Kind}{(AfterCommit && IsRefusal(Kind) ? After : string.Empty)}";

    // Kinds that answer in the application's place, and so may come before or after its work.
    private static bool IsRefusal(SandboxFaultKind kind) => kind is SandboxFaultKind.TooManyRequestsWithSeconds
        or SandboxFaultKind.TooManyRequestsWithDate or SandboxFaultKind.TooManyRequests or SandboxFaultKind.ServerError
        or SandboxFaultKind.BadGateway or SandboxFaultKind.ServiceUnavailable or SandboxFaultKind.GatewayTimeout
        or SandboxFaultKind.ForbiddenHtml;

    private static bool IsEarly(SandboxFaultKind kind) => kind is SandboxFaultKind.ResetBeforeCommit or SandboxFaultKind.OutageBeforeCommit;

    private static SandboxFaultKind? KindOf(string name)
        => SandboxFaultSets.Kinds.Cast<SandboxFaultKind?>().FirstOrDefault(kind => string.Equals(kind.ToString(), name, StringComparison.OrdinalIgnoreCase));
}
