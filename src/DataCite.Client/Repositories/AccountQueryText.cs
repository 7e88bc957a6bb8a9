using System.Globalization;

namespace DataCite.Client;

/// <summary>Writes the filters that lists of accounts have in common.</summary>
internal static class AccountQueryText
{
    /// <summary>The query with the words of a name; null for neither.</summary>
    /// <exception cref="ArgumentException">The query cannot be used, or the name is empty.</exception>
    public static string? Of(string? query, string? name)
    {
        if (query is not null)
            QuerySyntax.Require(query, "Query");
        if (name is null)
            return query;
        var words = FilterValue.Filled(name, "Name").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(QueryText.Quote);
        var clause = $"name:({string.Join(" AND ", words)})";
        return query is null ? clause : $"({query}) AND {clause}";
    }

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <exception cref="ArgumentException">It is before the first day.</exception>
    public static string? LastDay(DateOnly? first, DateOnly? last, string filter)
        => last < first ? throw new ArgumentException($"{filter} {Day(last)} is before the first day, {Day(first)}.", filter) : Day(last);
}
