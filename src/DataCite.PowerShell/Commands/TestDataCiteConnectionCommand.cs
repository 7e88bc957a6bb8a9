using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Connections;

namespace DataCite.PowerShell.Commands;

/// <summary>Looks at a connection step by step (reachability, clock, login, rights, handle service) and explains what is wrong.</summary>
[Cmdlet(VerbsDiagnostic.Test, "DataCiteConnection")]
[OutputType(typeof(DiagnosisStep), typeof(bool))]
public sealed class TestDataCiteConnectionCommand : ConnectedCmdlet
{
    private DataCiteClient? _diagnosing;
    private DataCiteConnection? _own;

    /// <summary>Says only whether anything failed.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    private protected override bool WorksAnonymously => true;

    private protected override bool NeedsProvedLogin => false;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // Made for this call alone, with a login that nobody has proved.
        _own = Connection is null && !ConnectionStore.Current.Holds(InUse) ? InUse : null;
        _diagnosing = ConnectionFactory.CreateForDiagnosis(InUse);
        var works = true;
        foreach (var step in Enumerate(_diagnosing.WithNotices(Tell).DiagnoseAsync))
        {
            works &= step.Outcome is not DiagnosisOutcome.Failed;
            if (!Quiet)
                WriteObject(step);
        }

        if (Quiet)
            WriteObject(works);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
            return;
        _diagnosing?.Dispose();
        _own?.Dispose();
    }
}
