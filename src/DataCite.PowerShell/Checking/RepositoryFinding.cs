using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Checking;

namespace DataCite.PowerShell;

/// <summary>Something that is not in order in a repository, and the command that mends it.</summary>
/// <param name="Doi">The DOI that is to be mended; null where the finding is about the whole repository.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Severity">Errors lead readers astray or stop the next change; warnings are probably mistakes; information is what one should know.</param>
/// <param name="Message">What was found. Safe to show.</param>
/// <param name="Mend">The command that mends it, which can be run as it is; null where no command can.</param>
/// <param name="Related">Other DOIs that it is about.</param>
/// <param name="Check">The check that found it.</param>
/// <param name="RepositoryId">The repository.</param>
public sealed record RepositoryFinding(
    string? Doi, AuditFindingKind Kind, FindingSeverity Severity, string Message, string? Mend, IReadOnlyList<string> Related, AuditCheck Check, string RepositoryId)
{
    internal static RepositoryFinding Of(AuditFinding finding, string repositoryId, string connection)
        => new(finding.Doi, finding.Kind, finding.Severity, finding.Message, MendingCommand.Of(finding, connection), finding.Related, finding.Check, repositoryId);

    /// <summary><c>10.5072/x: Error: …</c></summary>
    public override string ToString() => $"{Doi ?? RepositoryId}: {Severity}: {Message}";
}
