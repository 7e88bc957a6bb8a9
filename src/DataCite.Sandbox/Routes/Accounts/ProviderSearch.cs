using DataCite.Sandbox.Model;
using DataCite.Sandbox.Search.Fields;
using static DataCite.Sandbox.Routes.Accounts.AccountSearchFields;
using static DataCite.Sandbox.Search.Fields.SearchFieldType;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>The index of members, by the names that its fields have on the server.</summary>
internal static class ProviderSearch
{
    /// <summary>Without a field name a query looks at ids, name and mail addresses.</summary>
    public static SearchSchema Schema { get; } = new(
        [
            .. Common<Provider>(),
            Field<Provider>("consortium_id", Keyword, static row => [row.Consortium?.Id]),
            Field<Provider>("display_name", SearchFieldType.Text, static row => AccountQuery.Profile(row.Profile, "displayName").DefaultIfEmpty(row.Name)),
            Kept<Provider>("group_email", SearchFieldType.Text, "groupEmail"),
            Kept<Provider>("website", SearchFieldType.Text, "website"),
            Kept<Provider>("region", Keyword, "region"),
            Kept<Provider>("country", Keyword, "country"),
            Kept<Provider>("focus_area", Keyword, "focusArea"),
            Kept<Provider>("organization_type", Keyword, "organizationType"),
            Kept<Provider>("ror_id", Keyword, "rorId"),
            Field<Provider>("member_type", Keyword, static row => [row.MemberType]),
        ],
        ("uid", 10), ("symbol", 10), ("name", 5), ("system_email", 5), ("group_email", 5));
}
