namespace DataCite.Sandbox.Search.Fields;

/// <summary>A document that a query is tried on.</summary>
internal interface ISearchDocument
{
    /// <summary>Hands the field's values to the test, one after the other, until it accepts one.</summary>
    /// <returns>Whether a value was accepted.</returns>
    bool Any(SearchField field, IValueTest test);
}
