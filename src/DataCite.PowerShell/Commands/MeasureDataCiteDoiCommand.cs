using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Checking;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Counting;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

/// <summary>Counts the DOIs that fit all of the given filters, in all or in groups. With a login and no filter, the account's own.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "DataCiteDoi", DefaultParameterSetName = QuerySet)]
[OutputType(typeof(DoiCount), typeof(long))]
public sealed class MeasureDataCiteDoiCommand : DoiFilterCmdlet
{
    /// <summary>What to count by; several are one request.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [EnumWordTransformation(typeof(DoiGrouping[]))]
    [ArgumentCompleter(typeof(DoiGroupingCompleter))]
    public string[] By { get; set; } = [nameof(DoiGrouping.State)];

    /// <summary>Gives the number of DOIs, and nothing else.</summary>
    [Parameter]
    public SwitchParameter Total { get; set; }

    private protected override bool WorksAnonymously => true;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var by = Total ? [] : EnumWords.Values<DoiGrouping>(By);
        if (Total && MyInvocation.BoundParameters.ContainsKey(nameof(By)))
            OrTerminate<bool>(() => throw CountAdvice.TotalAndGroups());
        var query = OrTerminate(() => FilterNames.Checked(BuildQuery));
        if (InUse.IsAnonymous && VisibleStates.NeedLogin(States))
            ThrowTerminatingError(ErrorRecords.From(VisibleStates.LoginMissing(), null));
        foreach (var problem in UnknownResourceTypes().Concat(UnknownQueryFields()).Concat(CountAdvice.Before(query, by, DateTime.UtcNow.Year)))
            WriteWarning(problem);
        // Begun in here, so that a filter that cannot be used is told as one.
        var counts = OrTerminate(() => FilterNames.Checked(() => Await(stop => Client.MeasureDoisAsync(query, by, stop))));
        if (Total)
            WriteObject(counts.Total);
        else
            Write(counts);
    }

    private void Write(DoiCounts counts)
    {
        if (counts.Total == 0)
            WriteVerbose("No DOI fits: there is nothing to count.");
        foreach (var group in counts.Groups)
        {
            WriteObject(group.Counts, enumerateCollection: true);
            if (CountAdvice.Gap(group, counts.Total) is { } gap)
                WriteWarning(gap);
            else if (CountAdvice.Rest(group, counts.Total) is { } rest)
                WriteVerbose(rest);
        }

        foreach (var missing in counts.Missing)
            WriteError(ErrorRecords.From(CountAdvice.Missing(missing), PrintableText.Of(missing.ToString())));
    }
}
