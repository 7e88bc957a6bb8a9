using System.Globalization;
using DataCite.Sandbox.Search.Fields;
using static DataCite.Sandbox.Search.Fields.SearchFieldType;

namespace DataCite.Sandbox.Accounts;

/// <summary>The index of members, by the names that its fields have on the server.</summary>
internal static class ProviderSearch
{
    /// <summary>Without a field name a query looks at ids, name and mail addresses.</summary>
    public static SearchSchema Schema { get; } = new(
        [
            Field("uid", LowercaseKeyword, static row => [row.Id]),
            Field("symbol", Keyword, static row => [row.Symbol]),
            Field("consortium_id", Keyword, static row => [row.Consortium?.Id]),
            Field("name", Text, static row => [row.Name]),
            Field("display_name", Text, static row => AccountQuery.Profile(row.Profile, "displayName").DefaultIfEmpty(row.Name)),
            Kept("system_email", Text, "systemEmail"),
            Kept("group_email", Text, "groupEmail"),
            Kept("description", Text, "description"),
            Kept("website", Text, "website"),
            Kept("region", Keyword, "region"),
            Kept("country", Keyword, "country"),
            Kept("focus_area", Keyword, "focusArea"),
            Kept("organization_type", Keyword, "organizationType"),
            Kept("ror_id", Keyword, "rorId"),
            Field("member_type", Keyword, static row => [row.MemberType]),
            Field("year", Integer, static row => [row.Created.UtcDateTime.Year.ToString(CultureInfo.InvariantCulture)]),
            Field("created", Date, static row => [row.Created.ToString("O", CultureInfo.InvariantCulture)]),
            Field("updated", Date, static row => [row.Updated.ToString("O", CultureInfo.InvariantCulture)]),
        ],
        ("uid", 10), ("symbol", 10), ("name", 5), ("system_email", 5), ("group_email", 5));

    private static AccountSearchField<Provider> Field(string name, SearchFieldType type, Func<Provider, IEnumerable<string?>> values)
        => new(name, type, values);

    private static AccountSearchField<Provider> Kept(string name, SearchFieldType type, string attribute)
        => new(name, type, row => AccountQuery.Profile(row.Profile, attribute));
}
