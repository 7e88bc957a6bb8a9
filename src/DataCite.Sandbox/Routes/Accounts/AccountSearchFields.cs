using System.Globalization;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Search.Fields;
using static DataCite.Sandbox.Search.Fields.SearchFieldType;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>The fields of the indexes of accounts, by the names that they have on the server.</summary>
internal static class AccountSearchFields
{
    /// <summary>The fields that members and repositories have.</summary>
    public static IEnumerable<SearchField> Common<T>()
        where T : IAccountEntry
        =>
        [
            Field<T>("uid", LowercaseKeyword, static row => [row.Id]),
            Field<T>("symbol", Keyword, static row => [row.Symbol]),
            Field<T>("name", SearchFieldType.Text, static row => [row.Name]),
            Kept<T>("description", SearchFieldType.Text, "description"),
            Kept<T>("system_email", SearchFieldType.Text, "systemEmail"),
            Field<T>("year", Integer, static row => [row.Created.UtcDateTime.Year.ToString(CultureInfo.InvariantCulture)]),
            Field<T>("created", Date, static row => [row.Created.ToString("O", CultureInfo.InvariantCulture)]),
            Field<T>("updated", Date, static row => [row.Updated.ToString("O", CultureInfo.InvariantCulture)]),
        ];

    /// <summary>A field of a value that the sandbox acts upon.</summary>
    public static SearchField Field<T>(string name, SearchFieldType type, Func<T, IEnumerable<string?>> values) => new AccountSearchField<T>(name, type, values);

    /// <summary>A field of an attribute that the sandbox only keeps.</summary>
    /// <param name="name">Its name in the index.</param>
    /// <param name="type">How it is searched.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="member">The member that is searched, where the attribute is a list of objects.</param>
    public static SearchField Kept<T>(string name, SearchFieldType type, string attribute, string? member = null)
        where T : IAccountEntry
        => new AccountSearchField<T>(name, type, row => AccountQuery.Profile(row.Profile, attribute, member));
}
