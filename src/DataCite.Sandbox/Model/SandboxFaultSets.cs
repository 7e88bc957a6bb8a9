namespace DataCite.Sandbox.Model;

/// <summary>The faults that are drawn when none are named.</summary>
internal static class SandboxFaultSets
{
    // Arrays: PowerShell finds no index in the types that the compiler makes for lists.
    // What firewalls, load balancers and proxies answer while the application may or may not have done the work.
    private static readonly int[] Unclear =
        [408, 421, 423, 425, 429, 440, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527];

    /// <summary>The kinds that are faults by themselves.</summary>
    public static SandboxFaultKind[] Kinds { get; } =
        [.. Enum.GetValues<SandboxFaultKind>().Where(static kind => kind != SandboxFaultKind.Answer)];

    /// <inheritdoc cref="SandboxFault.Recoverable"/>
    public static SandboxFault[] Recoverable { get; } =
        [.. Kinds.Where(static kind => kind < SandboxFaultKind.Answer).Select(SandboxFault.FromKind)];

    /// <inheritdoc cref="SandboxFault.All"/>
    public static SandboxFault[] All { get; } =
    [
        .. Recoverable,
        .. Unclear.Select(static status => SandboxFault.Answer(status)),
        .. Unclear.Select(static status => SandboxFault.Answer(status, afterCommit: true)),
        SandboxFault.Answer(403, SandboxFaultBody.Html, afterCommit: true),
        SandboxFault.Answer(404),
        SandboxFault.Answer(404, SandboxFaultBody.Html, afterCommit: true),
        SandboxFault.Answer(413),
        SandboxFault.Answer(400, SandboxFaultBody.Unreadable, afterCommit: true),
        SandboxFault.Answer(422, SandboxFaultBody.CutOff),
        SandboxFault.Answer(422, SandboxFaultBody.CutOff, afterCommit: true),
        SandboxFault.Answer(422, SandboxFaultBody.Empty, afterCommit: true),
        SandboxFault.Answer(301),
        SandboxFault.Answer(302),
        SandboxFault.Answer(307),
        SandboxFault.Answer(308),
        .. new[]
        {
            SandboxFaultKind.DoubledRequest, SandboxFaultKind.DoubledAnswer, SandboxFaultKind.OtherDoi, SandboxFaultKind.OtherAccount,
            SandboxFaultKind.StaleRead, SandboxFaultKind.EmptyPage, SandboxFaultKind.ShortPage, SandboxFaultKind.DoubledRows,
            SandboxFaultKind.OverlappingPage, SandboxFaultKind.SmallerPage, SandboxFaultKind.TotalTooHigh, SandboxFaultKind.TotalTooLow,
        }.Select(SandboxFault.FromKind),
    ];
}
