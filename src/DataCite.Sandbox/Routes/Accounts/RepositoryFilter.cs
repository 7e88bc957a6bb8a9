using System.Globalization;
using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>The filters of the repository lists.</summary>
internal sealed class RepositoryFilter
{
    private readonly List<Func<Repository, bool>> _conditions = [];

    /// <param name="query">The parameters.</param>
    /// <param name="kind">repositories, or clients, which do not know consortia.</param>
    public static RepositoryFilter From(QueryParameters query, string kind)
    {
        var filter = new RepositoryFilter();
        if (query["query"] is { } text)
            filter._conditions.Add(AccountQuery.Compile<Repository>(text, RepositorySearch.Schema));
        if (YearFilter.Parse(query["year"]) is { } years)
            filter._conditions.Add(row => years.Contains(row.Created.UtcDateTime.Year));
        filter.Add(query["from_date"], static (row, text) => IsFrom(row.Updated, text));
        filter.Add(query["until_date"], static (row, text) => IsUntil(row.Updated, text));
        filter.AddList(query.List("provider_id"), static row => [row.Provider.Id]);
        filter.AddList(kind == "clients" ? null : query.List("consortium_id"), static row => row.Provider.Consortium is { } consortium ? [consortium.Id] : []);
        filter.AddList(query.List("software"), static row => Software(row) is { } software ? [software] : []);
        filter.AddList(query.List("certificate"), static row => row.Certificates);
        filter.AddList(query.List("repository_type"), Types);
        filter.AddList(query.List("client_type"), static row => [row.ClientType]);
        filter.AddList(query.List("ids") ?? query.List("id"), static row => [row.Id]);
        filter.Add(query["re3data_id"],
            static (row, text)
                => Text(row, "re3data")?.EndsWith(text[(text.LastIndexOf('/') + 1)..], StringComparison.OrdinalIgnoreCase) == true);
        filter.Add(query["opendoar_id"], static (row, text) => Text(row, "opendoar") == text);
        return filter;
    }

    public bool Matches(Repository repository) => _conditions.TrueForAll(condition => condition(repository));

    /// <summary>The types of a repository: disciplinary, institutional …</summary>
    public static IReadOnlyList<string> Types(Repository repository)
        => Profile(repository, "repositoryType") is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(JsonBytes.ScalarText).OfType<string>()] : [];

    /// <summary>The software that a repository runs on.</summary>
    public static string? Software(Repository repository) => Text(repository, "software");

    /// <summary>Whether a moment is not before a day; a text that is no day keeps everything.</summary>
    public static bool IsFrom(DateTimeOffset moment, string text) => Day(text) is not { } day || moment >= day;

    /// <summary>Whether a moment is not after a day; a text that is no day keeps everything.</summary>
    public static bool IsUntil(DateTimeOffset moment, string text) => Day(text) is not { } day || moment < day.AddDays(1);

    private static DateTimeOffset? Day(string text)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? day : null;

    private static string? Text(Repository row, string name) => Profile(row, name) is { } value ? JsonBytes.ScalarText(value) : null;

    private static JsonElement? Profile(Repository row, string name)
    {
        lock (row.Profile)
        {
            if (!row.Profile.TryGetValue(name, out var json))
                return null;
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
    }

    private void Add(string? text, Func<Repository, string, bool> matches)
    {
        if (text is not null)
            _conditions.Add(row => matches(row, text));
    }

    private void AddList(string[]? wanted, Func<Repository, IReadOnlyList<string>> values)
    {
        if (wanted is not null)
            _conditions.Add(row => values(row).Any(value => wanted.Contains(value, StringComparer.OrdinalIgnoreCase)));
    }
}
