using DataCite.Sandbox.Model;
using DataCite.Sandbox.Search.Fields;
using static DataCite.Sandbox.Routes.Accounts.AccountSearchFields;
using static DataCite.Sandbox.Search.Fields.SearchFieldType;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>The index of repositories, by the names that its fields have on the server.</summary>
internal static class RepositorySearch
{
    /// <summary>Without a field name a query looks at ids, name, description, mail address, URL and software.</summary>
    public static SearchSchema Schema { get; } = new(
        [
            .. Common<Repository>(),
            Field<Repository>("provider_id", Keyword, static row => [row.Provider.Id]),
            Field<Repository>("provider_id_and_name", Keyword, static row => [$"{row.Provider.Id}:{row.Provider.Name}"]),
            Field<Repository>("consortium_id", Keyword, static row => [row.Provider.Consortium?.Id]),
            Kept<Repository>("re3data_id", Keyword, "re3data"),
            Kept<Repository>("opendoar_id", Integer, "opendoar"),
            Kept<Repository>("salesforce_id", Keyword, "salesforceId"),
            Kept<Repository>("globus_uuid", Keyword, "globusUuid"),
            Field<Repository>("name.keyword", Keyword, static row => [row.Name]),
            Kept<Repository>("alternate_name", SearchFieldType.Text, "alternateName"),
            Field<Repository>("certificate", Keyword, static row => row.Certificates),
            Kept<Repository>("language", Keyword, "language"),
            Kept<Repository>("repository_type", Keyword, "repositoryType"),
            Field<Repository>("domains", SearchFieldType.Text, static row => [row.Domains]),
            Kept<Repository>("url", SearchFieldType.Text, "url"),
            Kept<Repository>("url.keyword", Keyword, "url"),
            Kept<Repository>("software", SearchFieldType.Text, "software"),
            Kept<Repository>("software.keyword", Keyword, "software"),
            Field<Repository>("client_type", Keyword, static row => [row.ClientType]),
            Kept<Repository>("subjects.subject", Keyword, "subjects", "subject"),
        ],
        ("uid", 10), ("symbol", 10), ("name", 5), ("description", 5), ("system_email", 5), ("url", 1), ("software", 3));
}
