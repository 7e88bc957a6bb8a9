using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>A numeric field has a value between two others.</summary>
internal sealed class NumberRangeNode(SearchField field, double? from, bool includesFrom, double? to, bool includesTo) : FieldNode(field)
{
    /// <inheritdoc/>
    public override bool Accepts(double number)
        => (from is null || number > from || (includesFrom && number >= from))
            && (to is null || number < to || (includesTo && number <= to));
}
