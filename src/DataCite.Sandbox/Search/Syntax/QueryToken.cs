namespace DataCite.Sandbox.Search.Syntax;

/// <summary>One piece of query text; escapes are still in it, because <c>\*</c> and <c>*</c> differ.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, as described at the kind; empty for operators.</param>
/// <param name="Range">The bounds, for a range.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, QueryRange? Range = null);
