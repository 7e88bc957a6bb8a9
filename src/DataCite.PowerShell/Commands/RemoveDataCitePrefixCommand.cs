using System.Globalization;
using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Takes prefixes from a repository. Its DOIs stay, but it can create no more with them. Needs the login of the member or its consortium.</summary>
[Cmdlet(VerbsCommon.Remove, "DataCitePrefix", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(PrefixUsage))]
public sealed class RemoveDataCitePrefixCommand : PrefixCmdlet
{
    /// <inheritdoc/>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PrefixCompleter))]
    public override string[] Prefix { get; set; } = [];

    internal override WriteWords Words { get; } = new("Taking away prefix", "taken away", "the repository may not hold it any more", "Get-DataCitePrefix {0} -NoCount{1}");

    private protected override void Change(string prefix)
    {
        var repository = FilterNames.Checked(() => FilterValue.Repository(RepositoryId, nameof(RepositoryId))).ToUpperInvariant();
        var holders = Read(prefix);
        if (holders.FindRepository(repository) is null)
            throw PrefixProblems.NotHeld(prefix, repository, holders.Repositories);
        var count = Await(stop => Client.CountDoisAsync(new DoiQuery { Prefixes = [prefix], RepositoryIds = [repository] }, stop)).Info.Total;
        if (IsConfirmed($"Take prefix {prefix} from {repository}. {Describe(repository, count)}", ConfirmImpact.High))
            Send(holders, (client, stop) => client.WithdrawPrefixAsync(holders, repository, stop));
    }

    private static string Describe(string repository, long? count) => count switch
    {
        0 => "It has no DOIs with it.",
        null => "Its DOIs with it stay, but it can create no more.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{repository} has {count} {(count == 1 ? "DOI" : "DOIs")} with it: {(count == 1 ? "it stays" : "they stay")}, but it can create no more."),
    };
}
