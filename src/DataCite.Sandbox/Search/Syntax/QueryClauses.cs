namespace DataCite.Sandbox.Search.Syntax;

/// <summary>
/// Collects the clauses of one group and decides which of them a document must, must not or may match. Lucene's syntax has no operator
/// precedence: an operator changes the clause before and the clause behind it, so that <c>a OR b AND c</c> means <c>b AND c</c>.
/// </summary>
internal sealed class QueryClauses
{
    private readonly List<(QueryNode Node, Occurrence Occurrence)> _clauses = [];

    private enum Occurrence
    {
        Must,
        Should,
        MustNot,
    }

    /// <summary>How a clause is joined to the one before it.</summary>
    public enum Conjunction
    {
        /// <summary>By nothing but white space.</summary>
        None,

        /// <summary>By AND.</summary>
        And,

        /// <summary>By OR.</summary>
        Or,
    }

    /// <summary>Adds a clause. A null clause had no searchable text; it still changes the clause before it.</summary>
    public void Add(Conjunction conjunction, bool negated, QueryNode? clause)
    {
        if (_clauses.Count > 0 && conjunction != Conjunction.None)
        {
            var (node, occurrence) = _clauses[^1];
            if (occurrence != Occurrence.MustNot)
                _clauses[^1] = (node, conjunction == Conjunction.And ? Occurrence.Must : Occurrence.Should);
        }

        if (clause is null)
            return;
        var own = negated ? Occurrence.MustNot : conjunction == Conjunction.Or ? Occurrence.Should : Occurrence.Must;
        _clauses.Add((clause, own));
    }

    /// <summary>Adds words that follow each other without operators: each its own clause where that was searched word by word.</summary>
    public void AddWords(QueryNode? words)
    {
        if (words is AllNode all)
        {
            foreach (var word in all.Nodes)
                _clauses.Add((word, Occurrence.Must));
        }
        else if (words is not null)
        {
            _clauses.Add((words, Occurrence.Must));
        }
    }

    /// <summary>The group as one node, or null when nothing in it was searchable.</summary>
    public QueryNode? ToNode()
    {
        if (_clauses.Count == 0)
            return null;
        return new BooleanNode(Pick(Occurrence.Must), Pick(Occurrence.Should), Pick(Occurrence.MustNot));
    }

    private QueryNode[] Pick(Occurrence occurrence)
        => [.. _clauses.Where(clause => clause.Occurrence == occurrence).Select(clause => clause.Node)];
}
