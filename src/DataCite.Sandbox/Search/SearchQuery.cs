using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Search.Fields;
using DataCite.Sandbox.Search.Syntax;

namespace DataCite.Sandbox.Search;

/// <summary>A query, ready to be tried on any number of documents, by any number of threads at once.</summary>
internal sealed class SearchQuery
{
    private const int PhraseSlop = 1;

    private readonly QueryNode _node;

    private SearchQuery(QueryNode node) => _node = node;

    /// <summary>The query that every document matches: what an absent or empty <c>query</c> parameter means.</summary>
    public static SearchQuery All { get; } = new(ConstantNode.All);

    /// <summary>Whether the query is known to match everything.</summary>
    public bool IsAll => ReferenceEquals(_node, ConstantNode.All);

    /// <summary>Reads a query over DOIs, as it stands in the <c>query</c> parameter.</summary>
    /// <exception cref="SearchQueryException">The query breaks the syntax, or a value does not fit its field.</exception>
    public static SearchQuery Parse(string? query) => Parse(query is null ? null : QueryNames.Rewrite(query), DoiSearchSchema.Schema);

    /// <summary>Reads a query over an index of another kind, without translating names or escaping slashes.</summary>
    /// <exception cref="SearchQueryException">The query breaks the syntax, or a value does not fit its field.</exception>
    public static SearchQuery Parse(string? query, SearchSchema schema)
    {
        if (string.IsNullOrWhiteSpace(query))
            return All;
        var node = QueryParser.Parse(query, new QueryCompiler(schema, PhraseSlop));
        return new(node ?? ConstantNode.None);
    }

    /// <summary>Whether the document matches.</summary>
    public bool Matches(ISearchDocument document) => _node.Matches(document);

    /// <summary>How well the document matches, for <c>sort=relevance</c>; zero when it does not.</summary>
    public double Score(ISearchDocument document) => _node.Score(document);
}
