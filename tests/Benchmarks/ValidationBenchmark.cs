using System.Diagnostics;
using DataCite.Metadata;

namespace DataCite.Benchmarks;

/// <summary>Validation of typical records, without a network.</summary>
internal static class ValidationBenchmark
{
    public static void Run(int records, int runs, TextWriter output)
    {
        var json = SampleRecords.Make(records);
        var table = new Table("what", "records", "wall s", "records/s");
        for (var run = 0; run < runs; run++)
        {
            var clock = Stopwatch.StartNew();
            var findings = 0;
            foreach (var record in json)
                findings += RecordValidator.Validate(DoiRecord.ParseOwned(record), DoiState.Findable).Count;
            table.Add($"RecordValidator.Validate ({findings} findings)", records, clock.Elapsed.TotalSeconds, records / clock.Elapsed.TotalSeconds);
        }

        table.Print(output);
    }
}
