using System.Globalization;
using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>
/// Reads query_string syntax with AND as the default operator; a <see cref="QueryCompiler"/> makes tests of its parts.
/// </summary>
internal sealed class QueryParser
{
    /// <summary>Groups nested deeper than this are refused, as the engine refuses them, instead of exhausting the stack.</summary>
    private const int MaxDepth = 200;

    /// <summary>More than any text is long.</summary>
    private const int MaxSlop = 100_000_000;

    private readonly string _query;
    private readonly List<QueryToken> _tokens;
    private readonly QueryCompiler _compiler;
    private int _position;
    private int _depth;

    private QueryParser(string query, QueryCompiler compiler)
    {
        _query = query;
        _tokens = QueryLexer.Tokenize(query);
        _compiler = compiler;
    }

    private QueryToken Current => _tokens[_position];

    private QueryTokenKind Following => _position + 1 < _tokens.Count ? _tokens[_position + 1].Kind : QueryTokenKind.End;

    /// <summary>Parses a query that <see cref="QueryNames.Rewrite"/> has gone over; null when it has no searchable text.</summary>
    /// <exception cref="SearchQueryException">The query breaks the syntax, or a value does not fit its field.</exception>
    public static QueryNode? Parse(string query, QueryCompiler compiler)
    {
        var parser = new QueryParser(query, compiler);
        var node = parser.Group(field: null);
        return parser.Current.Kind == QueryTokenKind.End ? node : throw parser.SyntaxError();
    }

    private QueryNode? Group(string? field)
    {
        if (++_depth > MaxDepth)
            throw SyntaxError();
        var clauses = new QueryClauses();
        var first = true;
        while (first || Current.Kind is not (QueryTokenKind.End or QueryTokenKind.CloseGroup))
        {
            if (BeginsWords())
                clauses.AddWords(Words(field));
            else
                Clause(field, clauses, first);
            first = false;
        }

        _depth--;
        return clauses.ToNode();
    }

    // Two or more plain words without anything between them are searched as one text.
    private bool BeginsWords() => IsPlainWord(_position) && IsPlainWord(_position + 1);

    private bool IsPlainWord(int index)
        => index < _tokens.Count && _tokens[index].Kind == QueryTokenKind.Term
        && _tokens[index + 1].Kind is not (QueryTokenKind.Colon or QueryTokenKind.Tilde or QueryTokenKind.Boost);

    private QueryNode? Words(string? field)
    {
        var words = new List<string>();
        while (IsPlainWord(_position))
            words.Add(Plain(_tokens[_position++].Text));
        return _compiler.Text(field, string.Join(' ', words));
    }

    private void Clause(string? field, QueryClauses clauses, bool first)
    {
        var conjunction = first ? QueryClauses.Conjunction.None : ReadConjunction();
        var negated = ReadNegation();
        clauses.Add(conjunction, negated, Clause(field));
    }

    private QueryClauses.Conjunction ReadConjunction()
    {
        var conjunction = Current.Kind switch
        {
            QueryTokenKind.And => QueryClauses.Conjunction.And,
            QueryTokenKind.Or => QueryClauses.Conjunction.Or,
            _ => QueryClauses.Conjunction.None,
        };
        if (conjunction != QueryClauses.Conjunction.None)
            _position++;
        return conjunction;
    }

    private bool ReadNegation()
    {
        var kind = Current.Kind;
        if (kind is QueryTokenKind.Plus or QueryTokenKind.Minus or QueryTokenKind.Not)
            _position++;
        return kind is QueryTokenKind.Minus or QueryTokenKind.Not;
    }

    private QueryNode? Clause(string? field)
    {
        if (Current.Kind is QueryTokenKind.Term or QueryTokenKind.Star && Following == QueryTokenKind.Colon)
        {
            field = Plain(Current.Text);
            _position += 2;
        }

        if (Current.Kind != QueryTokenKind.OpenGroup)
            return Term(field);
        _position++;
        var group = Group(field);
        if (Current.Kind != QueryTokenKind.CloseGroup)
            throw SyntaxError();
        _position++;
        return Boosted(group, ReadBoost());
    }

    private QueryNode? Term(string? field)
    {
        var token = Current;
        _position++;
        if (token.Kind is QueryTokenKind.Range or QueryTokenKind.Quoted)
        {
            var slop = token.Kind == QueryTokenKind.Quoted ? ReadTilde() : null;
            var boost = ReadBoost();
            return Boosted(token.Range is { } range ? _compiler.Range(field, range) : Quoted(field, token.Text, slop), boost);
        }

        if (token.Kind is not (QueryTokenKind.Term or QueryTokenKind.BareOperator or QueryTokenKind.Star or QueryTokenKind.Pattern))
            throw SyntaxError();
        var fuzziness = ReadTilde();
        var termBoost = ReadBoost();
        fuzziness ??= ReadTilde();
        return Boosted(Word(field, token, fuzziness), termBoost);
    }

    private QueryNode? Word(string? field, QueryToken token, string? fuzziness) => token.Kind switch
    {
        QueryTokenKind.Star or QueryTokenKind.Pattern => _compiler.Pattern(field, WildcardPattern.Parse(token.Text)),
        QueryTokenKind.Term when fuzziness is not null => _compiler.Fuzzy(field, Plain(token.Text), Number(fuzziness)),
        _ => _compiler.Term(field, Plain(token.Text)),
    };

    private QueryNode? Quoted(string? field, string text, string? slop)
        => _compiler.Phrase(field, Plain(text), slop is null || Number(slop) is not { } places ? null : (int)Math.Min(places, MaxSlop));

    private string? ReadTilde() => Current.Kind == QueryTokenKind.Tilde ? _tokens[_position++].Text : null;

    private double? ReadBoost() => Current.Kind == QueryTokenKind.Boost ? Number(_tokens[_position++].Text) : null;

    private static QueryNode? Boosted(QueryNode? node, double? boost)
        => node is not null && boost is { } factor ? new BoostNode(node, factor) : node;

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private string Plain(string text) => QueryEscapes.Remove(text, _query);

    private SearchQueryException SyntaxError() => SearchQueryException.ForSyntax(_query);
}
