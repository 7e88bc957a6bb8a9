using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

/// <summary>Gets members, consortia and their organisations: by account id, or those that fit all filters. With a login and no filter, the account's own.</summary>
[Cmdlet(VerbsCommon.Get, "DataCiteProvider", SupportsPaging = true, DefaultParameterSetName = QuerySet)]
[OutputType(typeof(DataCiteProvider))]
public sealed class GetDataCiteProviderCommand : AccountListCmdlet<DataCiteProvider>
{
    /// <summary>The members, by account id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = IdSet)]
    [Alias("Id")]
    [ArgumentCompleter(typeof(ProviderCompleter))]
    public string[] ProviderId { get; set; } = [];

    /// <summary>Only members of this part of the world.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    /// <summary>Only members of this kind.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(MemberTypeCompleter))]
    public string? MemberType { get; set; }

    /// <summary>Only members that are organisations of this kind.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(OrganizationTypeCompleter))]
    public string? OrganizationType { get; set; }

    /// <summary>Only members that work on this.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FocusAreaCompleter))]
    public string? FocusArea { get; set; }

    /// <summary>Only members with or without a profit as their aim.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(NonProfitStatusCompleter))]
    public string? NonProfitStatus { get; set; }

    private protected override string Activity => "Getting members";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == IdSet)
        {
            Read(ProviderId, static id => FilterValue.Provider(id, nameof(ProviderId)), (id, stop) => Client.GetProviderAsync(id, stop));
            return;
        }

        var query = OrTerminate(() => FilterNames.Checked(() => Scoped(BuildQuery())));
        List((options, stop) => Client.ListProvidersAsync(query, options, stop));
    }

    private protected override async Task<DataCiteProvider> CountAsync(DataCiteProvider account, CancellationToken stop)
        => account with { Dois = await Client.CountProviderDoisAsync(account, stop).ConfigureAwait(false) };

    private ProviderQuery BuildQuery() => new()
    {
        Query = Query, Name = Name, ConsortiumId = ConsortiumId, Region = Region, MemberType = MemberType, OrganizationType = OrganizationType,
        FocusArea = FocusArea, NonProfitStatus = NonProfitStatus, Years = Years, UpdatedFrom = FirstDay, UpdatedTo = LastDay, IncludeDeleted = IncludeDeleted,
    };

    private ProviderQuery Scoped(ProviderQuery query)
    {
        if (InUse.AccountId is not { } account || InUse.Role is AccountRole.Staff || !(query with { IncludeDeleted = false }).Filters().IsEmpty)
            return query;
        // A repository may have been handed to another member than the one that its symbol names.
        var own = InUse.IsRepository ? Await(stop => Client.GetRepositoryAsync(account, stop)).ProviderId : account;
        return own is null ? query : query with { ProviderIds = [own] };
    }
}
