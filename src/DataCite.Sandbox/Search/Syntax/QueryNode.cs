using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>A part of a query that documents are tried on. Nodes never change, so that one query serves many threads.</summary>
internal abstract class QueryNode
{
    /// <summary>Whether the document fits.</summary>
    public abstract bool Matches(ISearchDocument document);

    /// <summary>How well a document fits; zero when it does not. Only the order of scores means anything.</summary>
    public abstract double Score(ISearchDocument document);
}
