using System.Globalization;
using System.Text.Json;
using DataCite.Sandbox.Http;

namespace DataCite.Sandbox.Accounts;

/// <summary>The filters of the repository lists (facts §4.1).</summary>
internal sealed class RepositoryFilter
{
    private readonly List<Func<Repository, bool>> _conditions = [];

    public static RepositoryFilter From(QueryParameters query)
    {
        var filter = new RepositoryFilter();
        filter.Add(query["query"], static (row, text) => Mentions(row, text));
        filter.Add(query["year"], static (row, text) => row.Created.UtcDateTime.Year.ToString(CultureInfo.InvariantCulture) == text);
        filter.Add(query["from_date"], static (row, text) => Day(text) is not { } day || row.Updated >= day);
        filter.Add(query["until_date"], static (row, text) => Day(text) is not { } day || row.Updated < day.AddDays(1));
        filter.AddList(query.List("provider_id"), static row => [row.Provider.Id]);
        filter.AddList(query.List("consortium_id"), static row => row.Provider.Consortium is { } consortium ? [consortium.Id] : []);
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
            ? [.. list.EnumerateArray().Select(JsonText.ScalarText).OfType<string>()] : [];

    /// <summary>The software that a repository runs on.</summary>
    public static string? Software(Repository repository) => Text(repository, "software");

    private static bool Mentions(Repository row, string text)
        => new[] { row.Id, row.Name, Text(row, "description"), Text(row, "alternateName") }
            .Any(value => value?.Contains(text.Trim('*'), StringComparison.OrdinalIgnoreCase) == true);

    private static DateTimeOffset? Day(string text)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? day : null;

    private static string? Text(Repository row, string name) => Profile(row, name) is { } value ? JsonText.ScalarText(value) : null;

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
