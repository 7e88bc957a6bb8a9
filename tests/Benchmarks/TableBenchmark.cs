using System.Diagnostics;
using DataCite.Metadata;

namespace DataCite.Benchmarks;

/// <summary>What a row of a table costs, without a network, on one processor.</summary>
internal static class TableBenchmark
{
    public static void Run(int records, int runs, TextWriter output)
    {
        var json = SampleRecords.Make(records);
        var table = new Table("what", "records", "run", "ms a record");
        for (var run = 1; run <= runs; run++)
        {
            Add("the cells", run, record => CsvRecordMapper.WriteCells(record).Count);
            Add("the row straight from the JSON", run, static record => new CountedCells().Write(record));
            Add("the row, with what it does not hold", run, static record => CsvRecordMapper.Write(record).Cells.Count);
            Add("the same, where the row is read again", run, static record => CsvRecordMapper.FindLosses(record, CsvRecordMapper.WriteCells(record)).Count);
        }

        table.Print(output);

        void Add(string what, int run, Func<DoiRecord, int> work)
        {
            var clock = Stopwatch.StartNew();
            var count = 0;
            foreach (var record in json)
                count += work(DoiRecord.ParseOwned(record));
            table.Add($"{what} ({count / records})", records, run, clock.Elapsed.TotalMilliseconds / records);
        }
    }

    private sealed class CountedCells : ICsvPlainCells
    {
        private int _count;

        public void Add(CsvPlainHeader header, ReadOnlySpan<byte> text) => _count++;

        public int Write(DoiRecord record) => CsvPlainRow.TryWrite(record, this) ? _count : 0;
    }
}
