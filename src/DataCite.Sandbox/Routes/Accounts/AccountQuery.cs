using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Search;
using DataCite.Sandbox.Search.Fields;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>The <c>query</c> parameter of account lists, which the search engine reads as it reads queries over DOIs.</summary>
internal static class AccountQuery
{
    // These names the server translates.
    private static readonly (string From, string To)[] Translated = [("publicationYear", "publication_year"), ("contentUrl", "content_url")];

    /// <summary>The condition that a query makes.</summary>
    public static Func<T, bool> Compile<T>(string text, SearchSchema schema)
    {
        try
        {
            var translated = Translated.Aggregate(text, static (query, name) => query.Replace(name.From, name.To, StringComparison.Ordinal));
            var query = SearchQuery.Parse(translated.Replace("/", "\\/", StringComparison.Ordinal), schema);
            return account => query.Matches(new AccountSearchDocument<T>(account));
        }
        catch (SearchQueryException refusal)
        {
            throw ApiErrors.SearchRefused(refusal.Message);
        }
    }

    /// <summary>The texts in an attribute that the sandbox only keeps: a scalar, a list of scalars, or one member of each object.</summary>
    public static IEnumerable<string?> Profile(Dictionary<string, string> profile, string name, string? member = null)
    {
        string? json;
        lock (profile)
            json = profile.GetValueOrDefault(name);
        if (json is null)
            return [];
        using var document = JsonDocument.Parse(json);
        return Texts(document.RootElement.Clone(), member);
    }

    private static IEnumerable<string?> Texts(JsonElement value, string? member) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Texts(item, member)),
        JsonValueKind.Object => member is null ? [] : [value.Text(member)],
        _ => [JsonBytes.ScalarText(value)],
    };
}
