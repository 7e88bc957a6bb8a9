namespace DataCite.Sandbox.Search.Syntax;

/// <summary>What a piece of query text is.</summary>
internal enum QueryTokenKind
{
    /// <summary>The end of the query.</summary>
    End,

    /// <summary><c>AND</c> or <c>&amp;&amp;</c>.</summary>
    And,

    /// <summary><c>OR</c> or <c>||</c>.</summary>
    Or,

    /// <summary><c>NOT</c> or <c>!</c>.</summary>
    Not,

    /// <summary><c>+</c> before a clause.</summary>
    Plus,

    /// <summary><c>-</c> before a clause.</summary>
    Minus,

    /// <summary><c>+</c>, <c>-</c> or <c>!</c> with white space behind it: not an operator but a term.</summary>
    BareOperator,

    /// <summary><c>(</c></summary>
    OpenGroup,

    /// <summary><c>)</c></summary>
    CloseGroup,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary><c>*</c> by itself.</summary>
    Star,

    /// <summary>A term without wildcards.</summary>
    Term,

    /// <summary>A term with <c>*</c> or <c>?</c>.</summary>
    Pattern,

    /// <summary>Text in quotation marks; the token's text is what stands between them.</summary>
    Quoted,

    /// <summary><c>~</c>, perhaps with a number, which is the token's text.</summary>
    Tilde,

    /// <summary><c>^</c> with a number, which is the token's text.</summary>
    Boost,

    /// <summary><c>[a TO b]</c>, <c>{a TO b}</c> and the mixed forms.</summary>
    Range,
}
