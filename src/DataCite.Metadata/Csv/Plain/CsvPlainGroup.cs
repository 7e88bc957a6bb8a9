using System.Runtime.CompilerServices;

namespace DataCite.Metadata;

/// <summary>The columns of a group, one for each property of a part, and how many things of the record are in it so far.</summary>
internal sealed class CsvPlainGroup(CsvGroup group, IEnumerable<CsvPlainProperty> properties)
{
    private readonly CsvPlainColumn?[] _columns = [.. properties.Select(property => property.Suffix is { } suffix ? new CsvPlainColumn(group, suffix) : null)];
    private int _count;

    /// <summary>Which thing comes next, counted from 1.</summary>
    public int Next => _count + 1;

    /// <summary>Begins a record.</summary>
    public void Begin() => _count = 0;

    /// <summary>Writes the cells of the next thing; false where it has no number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Write(CsvPlainWriter writer, CsvPlainText[] values)
    {
        var number = ++_count;
        for (var i = 0; i < values.Length; i++)
        {
            if (_columns[i] is { } column)
                writer.Write(column, number, values[i]);
        }

        return number <= CsvPlainColumn.LargestNumber;
    }
}
