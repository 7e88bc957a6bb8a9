namespace DataCite.Sandbox.Search.Nodes;

/// <summary>Clauses that must, may and must not match; of those that may, one has to when none must.</summary>
internal sealed class BooleanNode(QueryNode[] must, QueryNode[] should, QueryNode[] mustNot) : QueryNode
{
    /// <inheritdoc/>
    public override bool Matches(ISearchDocument document)
    {
        foreach (var node in must)
        {
            if (!node.Matches(document))
                return false;
        }

        foreach (var node in mustNot)
        {
            if (node.Matches(document))
                return false;
        }

        return must.Length > 0 || should.Length == 0 || AnyNode.IsAny(should, document);
    }

    /// <inheritdoc/>
    public override double Score(ISearchDocument document)
    {
        if (!Matches(document))
            return 0;
        var score = 0.0;
        foreach (var node in must)
            score += node.Score(document);
        foreach (var node in should)
            score += node.Score(document);
        return score;
    }
}

/// <summary>Words of one field, all of which must occur.</summary>
internal sealed class AllNode(QueryNode[] nodes) : QueryNode
{
    /// <summary>The words.</summary>
    public IReadOnlyList<QueryNode> Nodes => nodes;

    /// <inheritdoc/>
    public override bool Matches(ISearchDocument document)
    {
        foreach (var node in nodes)
        {
            if (!node.Matches(document))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override double Score(ISearchDocument document) => Matches(document) ? nodes.Sum(node => node.Score(document)) : 0;
}

/// <summary>The same question to several fields: one has to match, and the best one counts.</summary>
internal sealed class AnyNode(QueryNode[] nodes) : QueryNode
{
    /// <summary>Whether one of the nodes matches.</summary>
    public static bool IsAny(QueryNode[] nodes, ISearchDocument document)
    {
        foreach (var node in nodes)
        {
            if (node.Matches(document))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public override bool Matches(ISearchDocument document) => IsAny(nodes, document);

    /// <inheritdoc/>
    public override double Score(ISearchDocument document) => nodes.Max(node => node.Score(document));
}

/// <summary>A node whose score counts more or less than that of others.</summary>
internal sealed class BoostNode(QueryNode node, double factor) : QueryNode
{
    /// <inheritdoc/>
    public override bool Matches(ISearchDocument document) => node.Matches(document);

    /// <inheritdoc/>
    public override double Score(ISearchDocument document) => node.Score(document) * factor;
}

/// <summary>Matches every document, or none.</summary>
internal sealed class ConstantNode : QueryNode
{
    /// <summary>Every document.</summary>
    public static readonly ConstantNode All = new(true);

    /// <summary>No document: what a field that the index does not have finds.</summary>
    public static readonly ConstantNode None = new(false);

    private readonly bool _matches;

    private ConstantNode(bool matches) => _matches = matches;

    /// <inheritdoc/>
    public override bool Matches(ISearchDocument document) => _matches;

    /// <inheritdoc/>
    public override double Score(ISearchDocument document) => _matches ? 1 : 0;
}
