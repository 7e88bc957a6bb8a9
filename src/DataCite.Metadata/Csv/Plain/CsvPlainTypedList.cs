using System.Collections.Immutable;
using System.Text;

namespace DataCite.Metadata;

/// <summary>Parts whose type decides which columns they have: dates and descriptions.</summary>
/// <param name="writer">Takes texts and cells.</param>
/// <param name="groups">The types with their groups of columns.</param>
/// <param name="properties">The properties of a part; the first is the type.</param>
internal sealed class CsvPlainTypedList(CsvPlainWriter writer, IEnumerable<(string Type, CsvGroup Group)> groups, params ImmutableArray<CsvPlainProperty> properties)
    : CsvPlainPart(writer, properties)
{
    private readonly (byte[] Type, CsvPlainGroup Group)[] _groups = [.. groups.Select(item => (Encoding.UTF8.GetBytes(item.Type), new CsvPlainGroup(item.Group, properties)))];

    public override void Begin()
    {
        foreach (var (_, group) in _groups)
            group.Begin();
    }

    protected override bool Write()
    {
        foreach (var (type, group) in _groups)
        {
            if (this[0].SequenceEqual(type))
                return group.Write(Writer, Values);
        }

        return false;
    }
}
