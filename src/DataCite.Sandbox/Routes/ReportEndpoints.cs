using System.Globalization;
using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes;

/// <summary><c>/reports</c>: another service behind the same host, here with a small fixed list of usage reports (facts §4.5).</summary>
internal static class ReportEndpoints
{
    private static readonly (string Id, string Creator, string Month)[] Reports =
    [
        ("2f0d1c5e-52a5-4e0a-9a7a-000000000001", "demo.repo", "2024-01"), ("2f0d1c5e-52a5-4e0a-9a7a-000000000002", "demo.repo", "2024-02"),
        ("2f0d1c5e-52a5-4e0a-9a7a-000000000003", "lake.data", "2024-01"),
    ];

    /// <returns>Null when there is no such route.</returns>
    public static ServerResponse? Answer(ServerRequest request, string rest)
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
                Write(Reports.FirstOrDefault(report => report.Id == rest) is { Id: not null } found
                    ? found
                    : throw ApiErrors.NotFound(), json);
            }
            else
                WriteList(request, json);
            json.WriteEndObject();
        }

        return new ServerResponse(200, buffer);
    }

    private static void WriteList(ServerRequest request, Utf8JsonWriter json)
    {
        var query = request.Query;
        var page = PageRequest.From(query);
        var rows = Reports.Where(report => query["created_by"] is not { } creator || report.Creator == creator)
            .Where(_ => query["report_id"] is null or "dsr").ToList();
        json.WriteStartArray("reports");
        foreach (var report in rows.Skip((page.Number - 1) * page.Size).Take(page.Size))
            Write(report, json);
        json.WriteEndArray();
        json.WriteStartObject("meta");
        json.WriteNumber("total", rows.Count);
        json.WriteNumber("total-pages", page.TotalPages(rows.Count));
        json.WriteNumber("page", page.Number);
        json.WriteEndObject();
    }

    private static void Write((string Id, string Creator, string Month) report, Utf8JsonWriter json)
    {
        var first = DateTime.ParseExact(report.Month, "yyyy-MM", CultureInfo.InvariantCulture);
        json.WriteStartObject();
        json.WriteString("id", report.Id);
        json.WriteStartObject("report-header");
        json.WriteString("report-name", "Dataset Master Report");
        json.WriteString("report-id", "dsr");
        json.WriteString("release", "rd1");
        json.WriteString("created-by", report.Creator);
        json.WriteString("created", first.AddMonths(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartObject("reporting-period");
        json.WriteString("end-date", first.AddMonths(1).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("begin-date", first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
        foreach (var list in new[] { "report-filters", "report-attributes", "exceptions" })
        {
            json.WriteStartArray(list);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
