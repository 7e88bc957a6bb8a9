using System.Collections.Immutable;

namespace DataCite.Metadata;

/// <summary>Parts that are one group of columns.</summary>
/// <param name="writer">Takes texts and cells.</param>
/// <param name="group">The columns.</param>
/// <param name="properties">The properties of a part.</param>
internal class CsvPlainList(CsvPlainWriter writer, CsvGroup group, params ImmutableArray<CsvPlainProperty> properties) : CsvPlainPart(writer, properties)
{
    private readonly CsvPlainGroup _group = new(group, properties);

    /// <summary>Which part comes next, counted from 1.</summary>
    protected int Next => _group.Next;

    public override void Begin() => _group.Begin();

    /// <summary>Whether values that are kept each are kept together.</summary>
    protected virtual bool AreKept() => true;

    protected override bool Write() => AreKept() && _group.Write(Writer, Values);
}
