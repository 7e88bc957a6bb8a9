using System.Globalization;
using System.Text.RegularExpressions;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Which events a list holds. Filters that are set apply together.</summary>
public sealed partial record EventQuery
{
    // DataCite takes years of four digits.
    private const int FirstYear = 1000;
    private const int LastYear = 9999;

    /// <summary>A DOI at either end of the event.</summary>
    public DoiName? Doi { get; init; }

    /// <summary>The prefix of a DOI at either end, such as <c>10.5072</c>.</summary>
    public string? Prefix { get; init; }

    /// <summary>Sources, such as <c>datacite-related</c> or <c>crossref</c>; any of them will do.</summary>
    public IReadOnlyList<string> SourceIds { get; init; } = [];

    /// <summary>Types of relations, such as <c>is-cited-by</c> or <c>IsCitedBy</c>; any of them will do.</summary>
    public IReadOnlyList<string> RelationTypes { get; init; } = [];

    /// <summary>Happened at this time or later. Events without a time are left out.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Happened at this time or earlier. Events without a time are left out.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether nothing limits the list, so that it holds all events of DataCite.</summary>
    public bool IsEmpty => Doi is null && Prefix is null && SourceIds.Count == 0 && RelationTypes.Count == 0 && Since is null && Until is null;

    internal RowList<DataCiteEvent> ToList() => new()
    {
        Path = "events",
        Name = Doi is null ? "the list of events" : $"the list of events of {PrintableText.Of(Doi.Value)}",
        Query = Filters,
        Read = EventRow.Read,
        NameOf = static row => row.Id,
        Fits = Fits,
        IsByCursor = true,
        // Keys without dashes, and the relations as DataCite counts them (facts §4.4).
        Accept = "application/vnd.api+json; version=2",
        // The server does not look at the login (facts §1.3).
        RequiresLogin = false,
        Narrowing = "Narrow the list to a DOI, a prefix, a source, a type of relation or a time.",
    };

    // T38: a path with the DOI ignores it. And never query=, which the server refuses to some programs (facts §1.4).
    internal UrlQuery Filters() => new UrlQuery()
        .Add("doi", Doi?.Key)
        .Add("prefix", FilterValue.Prefixes(Prefix is null ? [] : [Prefix], nameof(Prefix)))
        .Add("source-id", FilterValue.List(SourceIds, nameof(SourceIds), static id => Word(id.ToLowerInvariant(), nameof(SourceIds), "a source such as datacite-related")))
        .Add("relation-type-id", FilterValue.List(RelationTypes, nameof(RelationTypes), RelationName))
        .Add("occurred-at", Years());

    /// <summary><c>IsCitedBy</c> as <c>is-cited-by</c>.</summary>
    internal static string RelationName(string name) => Word(FilterValue.Kebab(name), nameof(RelationTypes), "a type of relation such as is-cited-by");

    // The server knows years only; what is outside of the times is left out here.
    private string? Years()
    {
        if (Since > Until)
            throw new ArgumentException($"{nameof(Since)} is later than {nameof(Until)}, so that no event can fit.", nameof(Since));
        if (Since is null && Until is null)
            return null;
        var first = Math.Max(Since?.UtcDateTime.Year ?? FirstYear, FirstYear);
        var last = Until?.UtcDateTime.Year ?? LastYear;
        return first == last ? Text(first) : $"{Text(first)}-{Text(last)}";
    }

    private static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private bool Fits(DataCiteEvent row)
        => (Since is null || row.OccurredAt >= Since) && (Until is null || row.OccurredAt <= Until);

    private static string Word(string text, string filter, string what)
        => WordPattern().IsMatch(text) ? text : throw ResearchIds.Unusable(filter, text, $"it is not {what}");

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordPattern();
}
