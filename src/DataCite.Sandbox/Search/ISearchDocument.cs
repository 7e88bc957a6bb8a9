using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search;

/// <summary>A document that a query is tried on.</summary>
internal interface ISearchDocument
{
    /// <summary>Hands the field's values to the test, one after the other, until it accepts one.</summary>
    /// <returns>Whether a value was accepted.</returns>
    bool Any(SearchField field, IValueTest test);
}

/// <summary>Looks at single values of a document; which method is called depends on the field's type.</summary>
internal interface IValueTest
{
    /// <summary>A value of a text, keyword or boolean field.</summary>
    bool Accepts(ReadOnlySpan<char> text);

    /// <summary>A value of a numeric field.</summary>
    bool Accepts(double number);

    /// <summary>A value of a date or year field.</summary>
    bool Accepts(DateTime instant);
}
