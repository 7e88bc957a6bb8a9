using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>
/// Cuts a query into tokens by the rules of Lucene's classic query syntax, which the server's query_string search uses.
/// </summary>
internal sealed class QueryLexer
{
    private const string NeverInTerm = " \t\n\r\u3000!():^[]\"{}~/";

    private readonly string _query;
    private int _position;

    private QueryLexer(string query) => _query = query;

    /// <summary>All tokens, the last of which is <see cref="QueryTokenKind.End"/>.</summary>
    /// <exception cref="SearchQueryException">A quotation, range or escape does not end.</exception>
    public static List<QueryToken> Tokenize(string query)
    {
        var lexer = new QueryLexer(query);
        var tokens = new List<QueryToken>();
        QueryToken token;
        do
        {
            token = lexer.Next();
            tokens.Add(token);
        }
        while (token.Kind != QueryTokenKind.End);
        return tokens;
    }

    /// <summary>Whether the syntax takes the character for white space.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\u3000';

    private QueryToken Next()
    {
        SkipSpace();
        if (_position == _query.Length)
            return new(QueryTokenKind.End, string.Empty);
        var c = _query[_position];
        switch (c)
        {
            case '(': return Symbol(QueryTokenKind.OpenGroup);
            case ')': return Symbol(QueryTokenKind.CloseGroup);
            case ':': return Symbol(QueryTokenKind.Colon);
            case '+': return Operator(QueryTokenKind.Plus);
            case '-': return Operator(QueryTokenKind.Minus);
            case '!': return Operator(QueryTokenKind.Not);
            case '"': return Quoted();
            case '~': return Numbered(QueryTokenKind.Tilde, numberNeeded: false);
            case '^': return Numbered(QueryTokenKind.Boost, numberNeeded: true);
            case '[' or '{': return new QueryRangeLexer(_query).Read(ref _position);
            default: return Word();
        }
    }

    private void SkipSpace()
    {
        while (_position < _query.Length && IsSpace(_query[_position]))
            _position++;
    }

    private QueryToken Symbol(QueryTokenKind kind)
    {
        _position++;
        return new(kind, string.Empty);
    }

    private QueryToken Operator(QueryTokenKind kind)
    {
        var sign = _query[_position++];
        return _position < _query.Length && IsSpace(_query[_position])
            ? new(QueryTokenKind.BareOperator, sign.ToString())
            : new(kind, string.Empty);
    }

    private QueryToken Quoted()
    {
        var start = ++_position;
        while (_position < _query.Length && _query[_position] != '"')
            _position += _query[_position] == '\\' ? 2 : 1;
        if (_position >= _query.Length)
            throw SearchQueryException.ForSyntax(_query);
        return new(QueryTokenKind.Quoted, _query[start.._position++]);
    }

    private QueryToken Numbered(QueryTokenKind kind, bool numberNeeded)
    {
        var start = ++_position;
        SkipDigits();
        if (_position > start && _position + 1 < _query.Length && _query[_position] == '.' && char.IsAsciiDigit(_query[_position + 1]))
        {
            _position++;
            SkipDigits();
        }

        if (_position == start && numberNeeded)
            throw SearchQueryException.ForSyntax(_query);
        return new(kind, _query[start.._position]);
    }

    private void SkipDigits()
    {
        while (_position < _query.Length && char.IsAsciiDigit(_query[_position]))
            _position++;
    }

    private QueryToken Word()
    {
        var start = _position;
        var isPattern = false;
        while (_position < _query.Length)
        {
            var c = _query[_position];
            if (c == '\\')
            {
                _position++;
                if (_position == _query.Length)
                    throw SearchQueryException.ForSyntax(_query);
            }
            else if (NeverInTerm.Contains(c))
            {
                break;
            }
            else
            {
                isPattern |= c is '*' or '?';
            }

            _position++;
        }

        // What can neither begin nor continue a term: a closing bracket, or the slash that is left of a client's own "\/" after the
        // server has escaped it once more.
        if (_position == start)
            throw SearchQueryException.ForSyntax(_query);
        return Word(_query[start.._position], isPattern);
    }

    private static QueryToken Word(string text, bool isPattern) => text switch
    {
        "AND" or "&&" => new(QueryTokenKind.And, text),
        "OR" or "||" => new(QueryTokenKind.Or, text),
        "NOT" => new(QueryTokenKind.Not, text),
        "*" => new(QueryTokenKind.Star, text),
        _ => new(isPattern ? QueryTokenKind.Pattern : QueryTokenKind.Term, text),
    };
}
