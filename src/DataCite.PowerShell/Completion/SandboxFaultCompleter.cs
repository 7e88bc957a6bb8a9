using DataCite.Sandbox;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes faults of the sandbox: the kinds, and the statuses that are drawn.</summary>
public sealed class SandboxFaultCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values()
        => Enum.GetNames<SandboxFaultKind>().Where(static name => SandboxFault.TryParse(name, out _))
            .Concat(SandboxFault.All.Select(static fault => fault.ToString())).Select(static fault => (Suggestion)fault);
}
