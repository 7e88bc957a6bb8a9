using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes;

/// <summary><c>/reports</c>: another service behind the same host, here with a small fixed list of usage reports.</summary>
internal static class ReportEndpoints
{
    private const int DatasetsInReport = 5;

    private static readonly Report[] Reports =
    [
        new("2f0d1c5e-52a5-4e0a-9a7a-000000000001", "demo.repo", "demo.repo", "2024-01"),
        new("2f0d1c5e-52a5-4e0a-9a7a-000000000002", "demo.repo", "demo.repo", "2024-02"),
        new("2f0d1c5e-52a5-4e0a-9a7a-000000000003", "lake.data", "lake.data", "2024-01"),
        new("2f0d1c5e-52a5-4e0a-9a7a-000000000004", "demo.repo", "Counting Service", "2023-12"),
    ];

    private sealed record Report(string Id, string Repository, string Creator, string Month);

    /// <returns>Null when there is no such route.</returns>
    public static ServerResponse? Answer(ServerRequest request, string rest, DoiStore store)
    {
        if (!request.IsRead)
            return null;
        var buffer = new Utf8Buffer(2048);
        using (var json = buffer.OpenWriter())
        {
            json.WriteStartObject();
            if (rest.Length > 0)
            {
                json.WritePropertyName("report");
                WriteSingle(Array.Find(Reports, report => report.Id == rest) ?? throw ApiErrors.NotFound(), store, json);
            }
            else
                WriteList(request, json);
            json.WriteEndObject();
        }

        return new ServerResponse(200, buffer);
    }

    private static void WriteList(ServerRequest request, Utf8JsonWriter json)
    {
        var page = PageRequest.From(request.Query);
        var rows = Select(request.Query);
        json.WriteStartArray("reports");
        foreach (var report in rows.Skip((page.Number - 1) * page.Size).Take(page.Size))
        {
            json.WriteStartObject();
            WriteHeader(report, json, isSingle: false);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("meta");
        json.WriteNumber("total", rows.Length);
        json.WriteNumber("total-pages", page.TotalPages(rows.Length));
        json.WriteNumber("page", page.Number);
        json.WriteEndObject();
    }

    // Only the first filter that is given counts, in this order; others that the service describes are not known to it.
    private static Report[] Select(QueryParameters query)
    {
        if (query["id"] is { } ids)
            return [.. Reports.Where(report => ids.Split(',').Contains(report.Id))];
        if (query["created_by"] is { } creator)
            return [.. Reports.Where(report => report.Creator == creator)];
        if (query["year"] is { } year)
            return [.. Reports.Where(report => report.Month[..4] == year)];
        return query["client_id"] is { } repository ? [.. Reports.Where(report => report.Repository == repository)] : Reports;
    }

    private static void WriteSingle(Report report, DoiStore store, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteHeader(report, json, isSingle: true);
        json.WriteStartArray("report-datasets");
        json.WriteEndArray();
        json.WriteStartArray("report-subsets");
        json.WriteStartObject();
        var packed = Pack(JsonBytes.Write(writer => WriteDatasets(report, store, writer)));
        json.WriteBase64String("gzip", packed);
        json.WriteString("checksum", Convert.ToHexString(SHA256.HashData(packed)).ToLowerInvariant());
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static byte[] Pack(byte[] json)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(json);
        return packed.ToArray();
    }

    private static void WriteDatasets(Report report, DoiStore store, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteHeader(report, json, isSingle: true);
        json.WriteStartArray("report-datasets");
        var rows = store.All()
            .Where(row => row.State is LifecycleState.Findable && row.Repository.Id.Equals(report.Repository, StringComparison.OrdinalIgnoreCase))
            .OrderBy(static row => row.Name, StringComparer.Ordinal)
            .Take(DatasetsInReport);
        foreach (var (row, number) in rows.Select(static (row, i) => (row, i + 1)))
            WriteDataset(report, row, number, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDataset(Report report, StoredDoi row, int number, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("dataset-title", row.Name);
        json.WriteStartArray("dataset-id");
        json.WriteStartObject();
        json.WriteString("type", "DOI");
        json.WriteString("value", row.Name);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("publisher", "Example Repository");
        json.WriteString("platform", report.Repository);
        json.WriteString("data-type", "dataset");
        json.WriteString("yop", row.PublicationYear.ToString(CultureInfo.InvariantCulture));
        json.WriteString("uri", row.Url);
        json.WriteStartArray("performance");
        json.WriteStartObject();
        json.WriteStartObject("period");
        WriteDays(report, json);
        json.WriteEndObject();
        json.WriteStartArray("instance");
        foreach (var (metric, count) in new[]
        {
            ("total-dataset-investigations", number * 3), ("unique-dataset-investigations", number * 2), ("total-dataset-requests", number), ("unique-dataset-requests", number),
        })
        {
            json.WriteStartObject();
            json.WriteString("access-method", "regular");
            json.WriteString("metric-type", metric);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteHeader(Report report, Utf8JsonWriter json, bool isSingle)
    {
        json.WriteString("id", report.Id);
        json.WriteStartObject("report-header");
        json.WriteString("report-name", "Dataset Master Report");
        json.WriteString("report-id", "dsr");
        json.WriteString("release", "rd1");
        json.WriteString("created-by", report.Creator);
        json.WriteString("created", First(report).AddMonths(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartObject("reporting-period");
        WriteDays(report, json);
        json.WriteEndObject();
        json.WriteStartArray("report-filters");
        json.WriteEndArray();
        json.WriteStartArray("report-attributes");
        json.WriteEndArray();
        json.WriteStartArray("exceptions");
        if (isSingle)
        {
            json.WriteStartObject();
            json.WriteNumber("code", 69);
            json.WriteString("severity", "warning");
            json.WriteString("message", "Report is compressed using gzip");
            json.WriteString("data", "usage data needs to be uncompressed");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (isSingle)
        {
            json.WriteString("client-id", report.Repository);
            json.WriteString("year", report.Month[..4]);
            json.WriteString("month", report.Month[5..]);
        }

        json.WriteEndObject();
    }

    private static void WriteDays(Report report, Utf8JsonWriter json)
    {
        json.WriteString("end-date", First(report).AddMonths(1).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("begin-date", First(report).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static DateTime First(Report report) => DateTime.ParseExact(report.Month, "yyyy-MM", CultureInfo.InvariantCulture);
}
