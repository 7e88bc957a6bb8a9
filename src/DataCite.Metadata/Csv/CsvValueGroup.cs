using System.Collections.Immutable;

namespace DataCite.Metadata;

/// <summary>A group of which a record has one: the publisher, the DOI.</summary>
internal sealed class CsvValueGroup(
    string name, Action<CsvEntry, DoiRecord> read, Action<DoiRecord, CsvEntryWriter> write, params ImmutableArray<CsvColumn> columns)
    : CsvGroup(name, isNumbered: false, columns)
{
    internal override void Read(CsvEntry entry, DoiRecord record) => read(entry, record);

    internal override void Write(DoiRecord record, CsvRowBuilder row) => write(record, new CsvEntryWriter(row, this, 1));
}
