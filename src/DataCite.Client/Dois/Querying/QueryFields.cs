using System.Collections.Immutable;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// The fields that a query can name. The server takes any name: one that its index does not know matches nothing, without an error.
/// </summary>
internal static class QueryFields
{
    private const string Exists = "_exists_";

    // What the server itself rewrites (facts §2.2).
    private static readonly (string Attribute, string Field)[] Rewritten =
    [
        ("publicationYear", "publication_year"), ("relatedIdentifiers", "related_identifiers"), ("relatedItems", "related_items"),
        ("rightsList", "rights_list"), ("fundingReferences", "funding_references"), ("geoLocations", "geo_locations"), ("landingPage", "landing_page"),
        ("contentUrl", "content_url"), ("citationCount", "citation_count"), ("viewCount", "view_count"), ("downloadCount", "download_count"),
        ("schemaVersion", "schema_version"),
    ];

    private static readonly string[] PublisherParts = ["name", "publisherIdentifier", "publisherIdentifierScheme", "schemeUri", "lang"];

    private static readonly Lazy<(ImmutableArray<string> Names, ImmutableArray<(string Word, string Field)> Words)> Table = new(Read);

    /// <summary>The names of all fields, the likelier ones first.</summary>
    public static ImmutableArray<string> Names => Table.Value.Names;

    /// <summary>The fields of a query that the index does not know, each with the one that is probably meant.</summary>
    /// <param name="query">A query without errors of syntax.</param>
    public static IEnumerable<(string Name, string? Nearest)> FindUnknown(string query)
        => QueryFieldNames.Of(query).Select(static use => use.Name == Exists ? use with { Name = use.Value } : use)
            .Where(static use => !IsKnown(use.Name, isExistence: use.Value == "*" || use.IsExistence))
            .Select(static use => use.Name).Distinct(StringComparer.Ordinal)
            .Select(static name => (name, Nearest(name)));

    /// <summary>The field that a word most likely stands for; null when none is near.</summary>
    public static string? Nearest(string word)
    {
        var folded = FoldedText.Of(word);
        return Names.FirstOrDefault(name => FoldedText.Of(name) == folded)
            ?? Table.Value.Words.FirstOrDefault(entry => FoldedText.Of(entry.Word) == folded).Field
            ?? Names.FirstOrDefault(name => FoldedText.Of(name[(name.LastIndexOf('.') + 1)..]) == folded)
            ?? EditDistance.FindNearest(word, Names)
            ?? (EditDistance.FindNearest(word, Table.Value.Words.Select(static entry => entry.Word)) is { } near
                ? Table.Value.Words.First(entry => entry.Word == near).Field : null);
    }

    /// <summary>The fields that a word may be the beginning of, or a part, the likelier ones first.</summary>
    public static IEnumerable<string> Completions(string word)
        => Names.Where(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Concat(Table.Value.Words.Where(entry => word.Length > 0 && entry.Word.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Select(static entry => entry.Field))
            .Concat(word.Length < 3 ? [] : Names.Where(name => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Concat(Nearest(word) is { } nearest ? [nearest] : [])
            .Distinct(StringComparer.Ordinal);

    private static bool IsKnown(string name, bool isExistence)
    {
        var field = Rewrite(name);
        if (field.Contains('*', StringComparison.Ordinal))
            return field == "*" || Names.Any(known => Matches(known, field));
        // Of an object one can ask only whether it is there.
        return Names.Contains(field) || (isExistence && Names.Any(known => known.StartsWith(field + ".", StringComparison.Ordinal)));
    }

    private static string Rewrite(string name)
    {
        if (name == "version")
            return "version_info";
        if (name.StartsWith("publisher.", StringComparison.Ordinal) && PublisherParts.Contains(name[10..], StringComparer.Ordinal))
            return "publisher_obj." + name[10..];
        foreach (var (attribute, field) in Rewritten)
            name = name.Replace(attribute, field, StringComparison.Ordinal);
        return name;
    }

    private static bool Matches(string name, string pattern)
    {
        var parts = pattern.Replace("\\*", "*", StringComparison.Ordinal).Split('*');
        if (!name.StartsWith(parts[0], StringComparison.Ordinal) || !name.EndsWith(parts[^1], StringComparison.Ordinal))
            return false;
        var from = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var at = name.IndexOf(part, from, StringComparison.Ordinal);
            if (at < 0)
                return false;
            from = at + part.Length;
        }

        return name.Length - parts[^1].Length >= from;
    }

    private static (ImmutableArray<string>, ImmutableArray<(string, string)>) Read()
    {
        using var stream = typeof(QueryFields).Assembly.GetManifestResourceStream("DataCite.Client.Querying.query-fields.txt")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(static line => line[0] != '#').Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        return ([.. lines.Select(static cells => cells[0])], [.. lines.SelectMany(static cells => cells[1..].Select(word => (word, cells[0])))]);
    }
}
