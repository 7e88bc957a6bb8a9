using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Pipeline;

namespace DataCite.PowerShell.Commands;

/// <summary>Looks whether a repository is in order, and writes what is not, each with the command that mends it. Changes nothing.</summary>
[Cmdlet(VerbsDiagnostic.Test, "DataCiteRepository")]
[OutputType(typeof(RepositoryFinding), typeof(bool))]
public sealed class TestDataCiteRepositoryCommand : ConnectedCmdlet
{
    /// <summary>The repositories, by account id. Left out: the one that is logged in.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ClientId")]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    public string[]? RepositoryId { get; set; }

    /// <summary>What to look at; everything when left out.</summary>
    [Parameter]
    [EnumWordTransformation(typeof(AuditCheck[]))]
    [ArgumentCompleter(typeof(AuditCheckCompleter))]
    public string[]? Check { get; set; }

    /// <summary>How many DOIs, chosen at random, are compared with the database and the handle service; all when left out.</summary>
    [Parameter, ValidateRange(1L, long.MaxValue), ArgumentCompleter(typeof(FreeTextCompleter))]
    public long Sample { get; set; }

    /// <summary>How old a draft may be: a number of days, or a TimeSpan.</summary>
    [Parameter, DaysTransformation, ArgumentCompleter(typeof(FreeTextCompleter))]
    public TimeSpan DraftAge { get; set; } = TimeSpan.FromDays(365);

    /// <summary>Writes only whether all is in order: nothing worse than information was found.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>How many DOIs are looked at at the same time. DataCite's rate limit is kept.</summary>
    [Parameter, ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 4;

    private protected override bool WorksAnonymously => false;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (RepositoryId is null && MyInvocation.ExpectingInput)
            Report(RepositoryProblems.Empty(), string.Empty);
        else
            Array.ForEach(RepositoryId ?? [OwnRepository()], Audit);
    }

    private string OwnRepository() => InUse is { IsRepository: true, AccountId: { } id } ? id : OrTerminate<string>(() => throw RepositoryProblems.NotOne(InUse.AccountId));

    private void Audit(string id)
    {
        var (isWhole, isEnded) = (true, false);
        var progress = new ProgressReport($"Auditing {PrintableText.Of(id)}", TimeProvider.System, WriteProgress);
        var options = new AuditOptions
        {
            Checks = EnumWords.Values<AuditCheck>(Check),
            Sample = MyInvocation.BoundParameters.ContainsKey(nameof(Sample)) ? Sample : null,
            DraftAge = DraftAge,
            ThrottleLimit = ThrottleLimit,
            // What is told late is not shown any more.
            Progress = done => Post(() => { if (!isEnded) progress.Update(done.Done, done.Total); }),
        };
        using var findings = Enumerate(stop => FilterNames.Checked(() => Client.AuditRepositoryAsync(id, options, stop))).GetEnumerator();
        var isInOrder = true;
        while (Next(findings, id, out isWhole))
        {
            isInOrder &= findings.Current.Severity is FindingSeverity.Information;
            if (!Quiet)
                WriteObject(RepositoryFinding.Of(findings.Current, PrintableText.Of(id.Trim()).ToLowerInvariant(), ConnectionArguments));
        }

        isEnded = true;
        progress.Complete();
        if (Quiet && isWhole)
            WriteObject(isInOrder);
    }

    // An audit that could not be carried to its end is an error of this repository, and says nothing about it.
    private bool Next(IEnumerator<AuditFinding> findings, string id, out bool isWhole)
    {
        try
        {
            isWhole = true;
            return findings.MoveNext();
        }
        catch (Exception exception) when (ErrorRecords.IsOfItem(exception))
        {
            Report(exception, id);
            return isWhole = false;
        }
    }
}
