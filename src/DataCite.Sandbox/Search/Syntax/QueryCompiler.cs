using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>
/// Makes tests of the parts of a query: finds the fields that a part asks, and joins what they ask. Words without a field name have to
/// stand in one and the same field; which one does not matter.
/// </summary>
/// <param name="schema">The index.</param>
/// <param name="phraseSlop">The slop of phrases that give none.</param>
internal sealed class QueryCompiler(SearchSchema schema, int phraseSlop)
{
    private const string ExistsField = "_exists_";

    /// <summary>Words that follow each other.</summary>
    public QueryNode? Text(string? field, string text) => Join(field, found => FieldQuery.Text(found, text));

    /// <summary>A single word; with a field it may begin with a comparison sign, and <c>_exists_:name</c> asks for existence.</summary>
    public QueryNode? Term(string? field, string text)
    {
        if (field == ExistsField)
            return Exists(text);
        return field is not null && Comparison(text) is { } range ? Range(field, range) : Text(field, text);
    }

    /// <summary>Text in quotation marks.</summary>
    public QueryNode? Phrase(string? field, string text, int? slop)
        => field is not null && Comparison(text) is { } range
            ? Range(field, range)
            : Join(field, found => FieldQuery.Phrase(found, text, slop ?? phraseSlop));

    /// <summary>A range.</summary>
    public QueryNode? Range(string? field, QueryRange range) => Join(field, found => FieldQuery.Range(found, range));

    /// <summary>A term with wildcards; the star alone asks for existence.</summary>
    public QueryNode? Pattern(string? field, WildcardPattern pattern)
    {
        if (pattern.IsStar)
            return field is null ? Join(null, found => new ExistsNode(found)) : Exists(field);
        return Join(field, found => FieldQuery.Pattern(found, pattern));
    }

    /// <summary>A term with a tilde.</summary>
    public QueryNode? Fuzzy(string? field, string term, double? fuzziness)
        => Join(field, found => FieldQuery.Fuzzy(found, term, fuzziness));

    private QueryNode Exists(string name)
    {
        if (name == "*")
            return ConstantNode.All;
        var fields = schema.FindWithParts(name);
        return fields.Count == 0 ? ConstantNode.None : OneOf([.. fields.Select(field => new ExistsNode(field))]);
    }

    private static QueryRange? Comparison(string text) => text switch
    {
        ['>', '=', _, ..] => new(text[2..], true, null, true),
        ['>', _, ..] => new(text[1..], false, null, true),
        ['<', '=', _, ..] => new(null, true, text[2..], true),
        ['<', _, ..] => new(null, true, text[1..], false),
        _ => null,
    };

    private QueryNode? Join(string? field, Func<SearchField, QueryNode?> ask)
    {
        if (field is null)
        {
            return OneOfOrNull(
                schema.DefaultFields.Select(entry => ask(entry.Field) is { } node ? new BoostNode(node, entry.Boost) : null));
        }

        var fields = schema.Find(field);
        return fields.Count switch
        {
            0 => ConstantNode.None,
            1 => ask(fields[0]),
            _ => OneOfOrNull(fields.Where(FieldQuery.HoldsText).Select(ask)),
        };
    }

    private static QueryNode? OneOfOrNull(IEnumerable<QueryNode?> nodes)
    {
        QueryNode[] found = [.. nodes.OfType<QueryNode>()];
        return found.Length == 0 ? null : OneOf(found);
    }

    private static QueryNode OneOf(QueryNode[] nodes) => nodes.Length == 1 ? nodes[0] : new AnyNode(nodes);
}
