using System.Text.Json;

namespace DataCite.Client;

/// <summary>Reads a member.</summary>
internal static class ProviderRow
{
    /// <exception cref="UnreadableAnswerException">The row is no member.</exception>
    public static DataCiteProvider Read(JsonElement row, FailureContext context)
    {
        var (id, attributes) = AccountFacts.Open(row, "providers", context);
        var repositories = row.RelatedList("clients");
        var organizations = row.RelatedList("consortiumOrganizations");
        return new DataCiteProvider
        {
            Id = id,
            Symbol = attributes.Text("symbol") ?? id.ToUpperInvariant(),
            Name = attributes.Text("name"),
            DisplayName = attributes.Text("displayName"),
            MemberType = attributes.Text("memberType"),
            ConsortiumId = row.RelatedId("consortium"),
            ConsortiumOrganizationIds = organizations,
            RepositoryIds = repositories,
            RepositoryCount = repositories.Count,
            ConsortiumOrganizationCount = organizations.Count,
            Prefixes = row.RelatedList("prefixes"),
            Description = attributes.Text("description"),
            Region = attributes.Text("region"),
            Country = attributes.Text("country"),
            OrganizationType = attributes.Text("organizationType"),
            FocusArea = attributes.Text("focusArea"),
            NonProfitStatus = attributes.Text("nonProfitStatus"),
            Website = attributes.Text("website"),
            LogoUrl = attributes.Text("logoUrl"),
            RorId = attributes.Text("rorId"),
            DoiEstimate = attributes.Number("doiEstimate"),
            IsActive = attributes.Truth("isActive"),
            Joined = attributes.Text("joined"),
            Created = attributes.Time("created"),
            Updated = attributes.Time("updated"),
            SystemEmail = attributes.Text("systemEmail"),
            GroupEmail = attributes.Text("groupEmail"),
            HasPassword = attributes.Truth("hasPassword"),
            HasRequiredContacts = attributes.Truth("hasRequiredContacts"),
            TwitterHandle = attributes.Text("twitterHandle"),
            GlobusUuid = attributes.Text("globusUuid"),
            SalesforceId = attributes.Text("salesforceId"),
            FromSalesforce = attributes.Truth("fromSalesforce"),
            BillingInformation = attributes.Values("billingInformation"),
            VotingContact = attributes.Contact("votingContact"),
            BillingContact = attributes.Contact("billingContact"),
            SecondaryBillingContact = attributes.Contact("secondaryBillingContact"),
            ServiceContact = attributes.Contact("serviceContact"),
            SecondaryServiceContact = attributes.Contact("secondaryServiceContact"),
            TechnicalContact = attributes.Contact("technicalContact"),
            SecondaryTechnicalContact = attributes.Contact("secondaryTechnicalContact"),
        };
    }

    /// <summary>The member with the counts that stand beside a single one.</summary>
    public static DataCiteProvider WithCounts(DataCiteProvider provider, JsonElement? meta) => provider with
    {
        RepositoryCount = meta?.Number("repositoryCount") ?? provider.RepositoryCount,
        ConsortiumOrganizationCount = meta?.Number("consortiumOrganizationCount") ?? provider.ConsortiumOrganizationCount,
    };
}
