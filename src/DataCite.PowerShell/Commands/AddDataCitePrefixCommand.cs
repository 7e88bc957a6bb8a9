using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Gives prefixes of a member to one of its repositories, which may create DOIs with them then. Needs the login of the member or its consortium.</summary>
[Cmdlet(VerbsCommon.Add, "DataCitePrefix", SupportsShouldProcess = true, DefaultParameterSetName = PrefixSet)]
[OutputType(typeof(PrefixUsage))]
public sealed class AddDataCitePrefixCommand : PrefixCmdlet
{
    private const string PrefixSet = "Prefix";
    private const string FreeSet = "Free";

    private string? _member;
    private string? _memberOf;

    /// <inheritdoc/>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PrefixSet)]
    [ArgumentCompleter(typeof(PrefixCompleter))]
    public override string[] Prefix { get; set; } = [];

    /// <summary>Takes the first prefix of the member that no repository holds.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FreeSet)]
    public SwitchParameter Free { get; set; }

    private string Repository => RepositoryId.Trim().ToUpperInvariant();

    internal override WriteWords Words { get; } = new("Assigning prefix", "assigned", "the repository may hold it", "Get-DataCitePrefix {0} -NoCount{1}");

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == FreeSet && Free)
            Try(() => Change(FindFree()), RepositoryId);
        base.ProcessRecord();
    }

    private protected override void Change(string prefix)
    {
        var member = MemberOf();
        var holders = Read(prefix);
        if (holders.FindRepository(Repository) is not null)
        {
            Skip(holders, $"{Repository} holds {prefix} already. Nothing was sent.");
            return;
        }

        if (holders.Repositories.Count > 0)
            throw PrefixProblems.HeldByOther(prefix, holders.Repositories);
        if (holders.FindProvider(member) is null)
            throw PrefixProblems.NotOfMember(prefix, Repository, member, holders.Providers);
        if (IsConfirmed($"Give prefix {prefix} of {member.ToUpperInvariant()} to {Repository}, which may create DOIs with it then.", ConfirmImpact.Medium))
            Send(holders, (client, stop) => client.AssignPrefixAsync(holders, Repository, member, stop));
    }

    // Several prefixes for one repository need it once.
    private string MemberOf()
    {
        if (_memberOf != Repository)
            _member = Await(stop => Client.FindMemberOfAsync(FilterNames.Checked(() => FilterValue.Repository(RepositoryId, nameof(RepositoryId))), stop));
        _memberOf = Repository;
        return _member ?? throw PrefixProblems.UnknownRepository(RepositoryId);
    }

    private string FindFree()
    {
        var query = new PrefixQuery { ProviderId = MemberOf(), State = PrefixState.WithoutRepository };
        foreach (var page in Enumerate(stop => Client.ListPrefixPagesAsync(query, new ListOptions { Limit = 1 }, stop)))
        {
            if (page.Rows.Count > 0)
                return page.Rows[0].Prefix;
        }

        throw PrefixProblems.NoneFree(query.ProviderId);
    }
}
