namespace DataCite.Sandbox.Search.Fields;

/// <summary>
/// The search engine refuses a query. The server answers 400 with <c>{"errors":{"title":"…"}}</c>, an object and not an array;
/// <see cref="Exception.Message"/> is that title, in the engine's words.
/// </summary>
internal sealed class SearchQueryException : Exception
{
    private SearchQueryException(string message)
        : base(message)
    {
    }

    /// <summary>The query breaks the syntax.</summary>
    /// <param name="query">The text as the engine got it: names translated, slashes escaped.</param>
    public static SearchQueryException ForSyntax(string query) => new($"Failed to parse query [{query}]");

    /// <summary>A bound or term for a date field is no date in the field's format.</summary>
    public static SearchQueryException ForDate(string text, string format)
    {
        var message = $"failed to parse date field [{text}] with format [{format}]";
        return new($"{message}: [{message}]");
    }

    /// <summary>A bound or term for a numeric field is no number.</summary>
    public static SearchQueryException ForNumber(string text) => new($"failed to create query: For input string: \"{text}\"");

    /// <summary>A term for a boolean field is neither true nor false.</summary>
    public static SearchQueryException ForBoolean(string text)
        => new($"failed to create query: Can't parse boolean value [{text}], expected [true] or [false]");

    /// <summary>The field's type cannot be searched in this way.</summary>
    /// <param name="kind">prefix, wildcard or fuzzy.</param>
    /// <param name="field">The field.</param>
    public static SearchQueryException ForFieldType(string kind, SearchField field)
    {
        var allowed = kind == "fuzzy" ? "keyword and text fields" : "keyword, text and wildcard fields";
        return new($"Can only use {kind} queries on {allowed} - not on [{field.Name}] which is of type [{field.TypeName}]");
    }
}
