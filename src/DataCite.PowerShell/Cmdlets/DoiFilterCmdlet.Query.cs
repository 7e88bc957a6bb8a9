using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Cmdlets;

// The query that the filters make.
public abstract partial class DoiFilterCmdlet
{
    // More than this, the server does not serve any faster.
    private const int MostRanges = 8;

    /// <summary>How many parts of a list are read at the same time: one, unless the command line asks for more.</summary>
    private protected int ListRanges => MyInvocation.BoundParameters.ContainsKey(nameof(ThrottleLimit)) ? Math.Min(ThrottleLimit, MostRanges) : 1;

    /// <summary>The states that are asked for; empty for all.</summary>
    private protected IReadOnlyList<DoiState> States => EnumWords.Values<DoiState>(State);

    /// <summary>Refuses input from the pipeline where filters are given. PowerShell binds none of it, and so the command would do nothing at all.</summary>
    private protected void RefuseInputBesideFilters()
    {
        if (ParameterSetName != QuerySet || !MyInvocation.ExpectingInput)
            return;
        ThrowTerminatingError(ErrorRecords.From(
            new CmdletInputException(
                ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, "Filters cannot be combined with DOIs from the pipeline. Nothing was read, and nothing was written.",
                "Leave the filters out, and choose with Where-Object among the records that Get-DataCiteDoi gives; or give the filters without input."),
            target: null));
    }

    /// <summary>The filters that were given, and the scope they apply in.</summary>
    /// <exception cref="ArgumentException">A filter cannot be used.</exception>
    private protected DoiQuery BuildQuery()
    {
        var scope = Scope();
        var query = new DoiQuery
        {
            Prefixes = Prefix ?? [],
            RepositoryIds = RepositoryId ?? scope.RepositoryIds,
            ProviderIds = ProviderId ?? scope.ProviderIds,
            ConsortiumId = ConsortiumId,
            RepositoryKind = EnumWords.Optional<RepositoryKind>(RepositoryKind),
            Certificates = Certificate ?? [],
            Re3dataId = Re3dataId,
            OpenDoarId = OpenDoarId,
            States = States,
            ResourceTypeGenerals = ResourceTypeGeneral ?? [],
            ResourceTypes = ResourceTypeText ?? [],
            CreatedYears = Years(CreatedYear, nameof(CreatedYear)),
            RegisteredYears = Years(RegisteredYear, nameof(RegisteredYear)),
            PublicationYears = Years(PublicationYear, nameof(PublicationYear)),
            CreatedFrom = CreatedFrom,
            CreatedTo = CreatedTo,
            RegisteredFrom = RegisteredFrom,
            RegisteredTo = RegisteredTo,
            UpdatedFrom = UpdatedFrom,
            UpdatedTo = UpdatedTo,
            SchemaVersion = SchemaVersion,
            Subjects = Subject ?? [],
            FieldsOfScience = FieldOfScience ?? [],
            Licenses = License ?? [],
            Source = Source,
            OrcidId = Orcid,
            AffiliationId = AffiliationId,
            AffiliationCountries = AffiliationCountry ?? [],
            FunderIds = FunderId ?? [],
            FundedBy = FundedBy,
            IncludeFunderChildOrganizations = IncludeChildFunder,
            MinCitations = MinCitations,
            MinReferences = MinReferences,
            MinParts = MinParts,
            MinPartOf = MinPartOf,
            MinVersions = MinVersions,
            MinVersionOf = MinVersionOf,
            MinViews = MinViews,
            MinDownloads = MinDownloads,
            HasPerson = HasPerson,
            HasAffiliation = HasAffiliation,
            HasOrganization = HasOrganization,
            HasFunder = HasFunder,
            LinkCheckStatus = LinkCheckStatus,
            LinkCheckHasSchemaOrg = LinkCheckHasSchemaOrg,
            LinkCheckBodyHasPid = LinkCheckHasDoi,
            LinkCheckFoundSchemaOrgId = LinkCheckFoundSchemaOrgId,
            LinkCheckFoundDcIdentifier = LinkCheckFoundDcIdentifier,
            LinkCheckFoundCitationDoi = LinkCheckFoundCitationDoi,
            LinkCheckMinRedirects = LinkCheckMinRedirects,
            IncludeOtherRegistrationAgencies = IncludeOtherAgencies,
            Enriched = Enriched,
            Sort = EnumWords.Optional<DoiSort>(Sort),
            Descending = Descending,
            Random = Random,
            SampleGroup = EnumWords.Optional<SampleGroup>(SampleGroup),
            SampleSize = SampleSize,
            Detail = Detail,
            Compact = Compact,
        };
        query = WithContent(query);
        query.ToQueryString();
        return query;
    }

    // An unknown type is an empty list to the server (T32). Only a warning: a newer schema may have types that are not known here.
    private protected IEnumerable<string> UnknownResourceTypes()
        => (ResourceTypeGeneral ?? []).Where(static type => Vocabularies.ResourceTypeGeneral.Match(type) is null).Select(static type =>
            $"Unknown resource type '{PrintableText.Of(type)}': DataCite finds no DOI with it."
            + (Vocabularies.ResourceTypeGeneral.Nearest(type) is { } nearest ? $" Did you mean '{nearest}'?" : null));

    // The server searches everybody's DOIs, other people's drafts included, unless it gets the account's own id (T4).
    private DoiQuery Scope()
    {
        var isScoped = AllRepositories || RepositoryId is not null || ProviderId is not null || ConsortiumId is not null;
        if (isScoped || InUse.AccountId is not { } account)
            return new DoiQuery();
        return InUse.IsRepository ? new DoiQuery { RepositoryIds = [account] } : new DoiQuery { ProviderIds = [account] };
    }

    private static YearRange? Years(int[]? years, string parameter)
    {
        try
        {
            return years is null ? null : new YearRange(years[0], years[^1]);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new ArgumentException($"-{parameter}: {exception.ActualValue} is not a year of four digits.", exception);
        }
    }
}
