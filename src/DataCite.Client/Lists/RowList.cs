using System.Text.Json;

namespace DataCite.Client;

/// <summary>A list of the API, other than that of DOIs: where it is, and how its rows are read.</summary>
/// <typeparam name="T">What the list is of.</typeparam>
internal sealed record RowList<T>
{
    /// <summary>The path, such as <c>prefixes</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What it is called in messages, such as <c>the list of prefixes</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Begins the query of a page: filters and order, without place and size.</summary>
    public required Func<UrlQuery> Query { get; init; }

    /// <summary>Reads a row.</summary>
    public required Func<JsonElement, FailureContext, T> Read { get; init; }

    /// <summary>What identifies a row; null when nothing does.</summary>
    public required Func<T, string?> NameOf { get; init; }

    /// <summary>Whether a row fits filters that the server does not apply as they are meant.</summary>
    public Predicate<T> Fits { get; init; } = static _ => true;

    /// <summary>Whether a row stands behind all that are wanted, in the order of the list: then no further page is read.</summary>
    public Predicate<T> IsBehind { get; init; } = static _ => false;

    /// <summary>
    /// Whether an answer without the name of the account is an error when a login was sent. Not for lists for which the server does not look at
    /// logins.
    /// </summary>
    public bool RequiresLogin { get; init; } = true;

    /// <summary>Whether the list is read by cursor, which reaches every row. By page number only the first 10 000 can be reached.</summary>
    public bool IsByCursor { get; init; }

    /// <summary>How to make the list shorter, as a sentence: advice where it has more rows than can be reached.</summary>
    public string Narrowing { get; init; } = "Narrow the list with a filter.";

    /// <summary>The member of the answer that holds the rows.</summary>
    public string RowsMember { get; init; } = "data";

    /// <summary>Rows in a page, at most.</summary>
    public int PageSize { get; init; } = AnswerLimits.LargestPage;

    /// <summary>How long a page may be, in bytes.</summary>
    public int MaxPageBytes { get; init; } = AnswerLimits.Facts;

    /// <summary>How many names and values a page may have.</summary>
    public int MaxPageValues { get; init; } = AnswerLimits.FactValues;

    /// <summary>The media type to ask for.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>The request of a page.</summary>
    public ApiRequest ToRequest(string query) => new(HttpMethod.Get, Path) { Query = query, RequiresLogin = RequiresLogin, Accept = Accept };
}
