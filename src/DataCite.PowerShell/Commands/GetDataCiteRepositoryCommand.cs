using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

/// <summary>Gets repositories: by account id, or those that fit all of the given filters. With a login and no filter, the account's own.</summary>
[Cmdlet(VerbsCommon.Get, "DataCiteRepository", SupportsPaging = true, DefaultParameterSetName = QuerySet)]
[OutputType(typeof(DataCiteRepository))]
public sealed class GetDataCiteRepositoryCommand : AccountListCmdlet<DataCiteRepository>
{
    /// <summary>The repositories, by account id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = IdSet)]
    [Alias("Id", "ClientId")]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    public string[] RepositoryId { get; set; } = [];

    /// <summary>Only repositories of these members, by account id.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(ProviderCompleter))]
    public string[]? ProviderId { get; set; }

    /// <summary>Only repositories that run on this software, as they write it.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string[]? Software { get; set; }

    /// <summary>Only repositories with one of these certificates.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(CertificateCompleter))]
    public string[]? Certificate { get; set; }

    /// <summary>Only repositories of these types.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(RepositoryTypeCompleter))]
    public string[]? RepositoryType { get; set; }

    /// <summary>Only accounts of this kind.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [Alias("RepositoryKind")]
    [EnumWordTransformation(typeof(RepositoryKind))]
    [ArgumentCompleter(typeof(RepositoryKindCompleter))]
    public string? ClientType { get; set; }

    /// <summary>Only the repository with this DOI in re3data.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Re3dataId { get; set; }

    /// <summary>Only the repository with this number in OpenDOAR.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? OpenDoarId { get; set; }

    private protected override string Activity => "Getting repositories";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == IdSet)
        {
            Read(RepositoryId, static id => FilterValue.Repository(id, nameof(RepositoryId)), (id, stop) => Client.GetRepositoryAsync(id, stop));
            return;
        }

        var query = OrTerminate(() => FilterNames.Checked(() => Scoped(BuildQuery())));
        List((options, stop) => Client.ListRepositoriesAsync(query, options, stop));
    }

    private protected override async Task<DataCiteRepository> CountAsync(DataCiteRepository account, CancellationToken stop)
        => account with { Dois = await Client.CountRepositoryDoisAsync(account.Id, stop).ConfigureAwait(false) };

    private RepositoryQuery BuildQuery() => new()
    {
        Query = Query, Name = Name, ConsortiumId = ConsortiumId, ProviderIds = ProviderId ?? [], Software = Software ?? [], Certificates = Certificate ?? [],
        RepositoryTypes = RepositoryType ?? [], Kind = EnumWords.Optional<RepositoryKind>(ClientType), Re3dataId = Re3dataId, OpenDoarId = OpenDoarId,
        Years = Years, UpdatedFrom = FirstDay, UpdatedTo = LastDay, IncludeDeleted = IncludeDeleted,
    };

    private RepositoryQuery Scoped(RepositoryQuery query)
    {
        if (InUse.AccountId is not { } account || !(query with { IncludeDeleted = false }).Filters().IsEmpty)
            return query;
        return InUse.Role switch
        {
            AccountRole.Repository or AccountRole.RepositoryKey => query with { RepositoryIds = [account] },
            AccountRole.Member => query with { ProviderIds = [account] },
            AccountRole.Consortium => query with { ConsortiumId = account },
            _ => query,
        };
    }
}
