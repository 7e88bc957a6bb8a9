using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>A date field has a value from one moment to another, both included.</summary>
internal sealed class DateRangeNode(SearchField field, DateTime from, DateTime to) : FieldNode(field)
{
    /// <inheritdoc/>
    public override bool Accepts(DateTime instant) => instant >= from && instant <= to;
}
