using System.Globalization;
using DataCite.Sandbox.Search.Fields;
using static DataCite.Sandbox.Search.Fields.SearchFieldType;

namespace DataCite.Sandbox.Accounts;

/// <summary>The index of repositories, by the names that its fields have on the server.</summary>
internal static class RepositorySearch
{
    /// <summary>Without a field name a query looks at ids, name, description, mail address, URL and software.</summary>
    public static SearchSchema Schema { get; } = new(
        [
            Field("uid", LowercaseKeyword, static row => [row.Id]),
            Field("symbol", Keyword, static row => [row.Symbol]),
            Field("provider_id", Keyword, static row => [row.Provider.Id]),
            Field("provider_id_and_name", Keyword, static row => [$"{row.Provider.Id}:{row.Provider.Name}"]),
            Field("consortium_id", Keyword, static row => [row.Provider.Consortium?.Id]),
            Kept("re3data_id", Keyword, "re3data"),
            Kept("opendoar_id", Integer, "opendoar"),
            Kept("salesforce_id", Keyword, "salesforceId"),
            Kept("globus_uuid", Keyword, "globusUuid"),
            Field("name", Text, static row => [row.Name]),
            Field("name.keyword", Keyword, static row => [row.Name]),
            Kept("alternate_name", Text, "alternateName"),
            Kept("description", Text, "description"),
            Kept("system_email", Text, "systemEmail"),
            Field("certificate", Keyword, static row => row.Certificates),
            Kept("language", Keyword, "language"),
            Kept("repository_type", Keyword, "repositoryType"),
            Field("domains", Text, static row => [row.Domains]),
            Field("year", Integer, static row => [row.Created.UtcDateTime.Year.ToString(CultureInfo.InvariantCulture)]),
            Kept("url", Text, "url"),
            Kept("url.keyword", Keyword, "url"),
            Kept("software", Text, "software"),
            Kept("software.keyword", Keyword, "software"),
            Field("client_type", Keyword, static row => [row.ClientType]),
            Field("created", Date, static row => [row.Created.ToString("O", CultureInfo.InvariantCulture)]),
            Field("updated", Date, static row => [row.Updated.ToString("O", CultureInfo.InvariantCulture)]),
            new AccountSearchField<Repository>("subjects.subject", Keyword, static row => AccountQuery.Profile(row.Profile, "subjects", "subject")),
        ],
        ("uid", 10), ("symbol", 10), ("name", 5), ("description", 5), ("system_email", 5), ("url", 1), ("software", 3));

    private static AccountSearchField<Repository> Field(string name, SearchFieldType type, Func<Repository, IEnumerable<string?>> values)
        => new(name, type, values);

    private static AccountSearchField<Repository> Kept(string name, SearchFieldType type, string attribute)
        => new(name, type, row => AccountQuery.Profile(row.Profile, attribute));
}
