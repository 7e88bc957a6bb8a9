using System.Collections.Immutable;

namespace DataCite.Metadata;

/// <summary>A group whose things are entries of one list of the record.</summary>
/// <param name="name">How its columns begin.</param>
/// <param name="list">The list.</param>
/// <param name="read">Makes an entry from cells; null when they are wrong, which it has reported.</param>
/// <param name="write">Writes an entry into cells.</param>
/// <param name="columns">The columns.</param>
internal sealed class CsvListGroup<T>(
    string name, Func<DoiRecord, List<T>> list, Func<CsvEntry, T?> read, Action<T, CsvEntryWriter> write, params ImmutableArray<CsvColumn> columns)
    : CsvGroup(name, isNumbered: true, columns)
    where T : class
{
    /// <summary>Which entries of the list belong to this group; all where it is null.</summary>
    public Func<T, bool>? Selects { get; init; }

    internal override void Read(CsvEntry entry, DoiRecord record)
    {
        if (read(entry) is { } item)
            list(record).Add(item);
    }

    internal override void Write(DoiRecord record, CsvRowBuilder row)
    {
        var number = 0;
        foreach (var item in list(record))
        {
            if (Selects?.Invoke(item) ?? true)
                write(item, new CsvEntryWriter(row, this, ++number));
        }
    }
}
