using System.Text.Json;

namespace DataCite.Client;

/// <summary>Reads a repository as <c>/repositories</c> shows it.</summary>
internal static class RepositoryRow
{
    /// <exception cref="UnreadableAnswerException">The row is no repository.</exception>
    public static DataCiteRepository Read(JsonElement row, FailureContext context)
    {
        var (id, attributes) = AccountFacts.Open(row, "repositories", context);
        return new DataCiteRepository
        {
            Id = id,
            Symbol = attributes.Text("symbol") ?? id.ToUpperInvariant(),
            Name = attributes.Text("name"),
            AlternateName = attributes.Text("alternateName"),
            ProviderId = row.RelatedId("provider"),
            Description = attributes.Text("description"),
            ClientType = attributes.Text("clientType"),
            RepositoryType = attributes.List("repositoryType"),
            Language = attributes.List("language"),
            Subjects = attributes.Members("subjects", "subject"),
            Certificate = attributes.List("certificate"),
            Domains = attributes.Text("domains"),
            Issn = attributes.Values("issn"),
            Url = attributes.Text("url"),
            Software = attributes.Text("software"),
            Re3data = attributes.Text("re3data"),
            OpenDoar = attributes.Scalar("opendoar"),
            Prefixes = row.RelatedList("prefixes"),
            IsActive = attributes.Truth("isActive"),
            Year = (int?)attributes.Number("year"),
            Created = attributes.Time("created"),
            Updated = attributes.Time("updated"),
            SystemEmail = attributes.Text("systemEmail"),
            ServiceContact = attributes.Contact("serviceContact"),
            HasPassword = attributes.Truth("hasPassword"),
            GlobusUuid = attributes.Text("globusUuid"),
            SalesforceId = attributes.Text("salesforceId"),
            FromSalesforce = attributes.Truth("fromSalesforce"),
            AnalyticsDashboardUrl = attributes.Text("analyticsDashboardUrl"),
            AnalyticsTrackingId = attributes.Text("analyticsTrackingId"),
        };
    }
}
