using System.Globalization;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Reads usage reports. Everything in them is optional text.</summary>
// Facts §4.7.
internal static class UsageReportReader
{
    /// <summary>Reads the answer with one report.</summary>
    public static ResponseReader<UsageReport> ReaderOf(Guid id) => async (response, context, cancellationToken) =>
    {
        var (_, root) = await BufferedAnswer.ReadJsonAsync(response, context, cancellationToken).ConfigureAwait(false);
        if (root.Member("report") is not { ValueKind: JsonValueKind.Object } report)
            throw new UnreadableAnswerException(context, $"DataCite's answer to {context.Method} {context.Path} is not a usage report.");
        var read = ReadRow(report, context);
        if (!Guid.TryParse(read.Id, out var found) || found != id)
            throw new UnreadableAnswerException(context with { IsForeign = true }, $"DataCite's answer to {context.Method} {context.Path} is about the report {read.Id}.");
        var parts = ReportParts.Unpack(report, context, cancellationToken);
        return read with
        {
            Parts = parts.Count,
            Datasets = (ReadableList<UsageReportDataset>)[.. Datasets(report).Concat(parts.SelectMany(Datasets)).Select(ReadDataset)],
        };
    };

    /// <summary>Reads what stands in a list.</summary>
    /// <exception cref="UnreadableAnswerException">The row is no report.</exception>
    public static UsageReport ReadRow(JsonElement row, FailureContext context)
    {
        var id = row.Text("id") ?? throw new UnreadableAnswerException(context, $"DataCite's answer to {context.Method} {context.Path} holds a report without an id.");
        var header = row.Member("report-header") ?? default;
        var period = header.Member("reporting-period") ?? default;
        var begin = period.Text("begin-date");
        var month = MonthOf(begin);
        return new UsageReport
        {
            Id = id,
            RepositoryId = header.Text("client-id")?.ToLowerInvariant(),
            Year = InRange(header.Number("year"), 9999) ?? month?.Year,
            Month = InRange(header.Number("month"), 12) ?? month?.Month,
            BeginDate = begin,
            EndDate = period.Text("end-date"),
            CreatedBy = header.Text("created-by"),
            Created = header.Text("created"),
            Name = header.Text("report-name"),
            ReportId = header.Text("report-id"),
            Release = header.Text("release"),
            Exceptions = (ReadableList<string>)[.. Items(header, "exceptions").Select(static entry => entry.Text("message") ?? TextOrNumber(entry, "code")).OfType<string>()],
        };
    }

    private static UsageReportDataset ReadDataset(JsonElement dataset)
    {
        var instances = Items(dataset, "performance").SelectMany(ReadInstances).ToArray();
        long Sum(string metric) => instances.Where(instance => string.Equals(instance.MetricType, metric, StringComparison.OrdinalIgnoreCase)).Sum(static instance => instance.Count);
        return new UsageReportDataset
        {
            Doi = IdOf(dataset),
            Title = dataset.Text("dataset-title"),
            Investigations = Sum("total-dataset-investigations"),
            UniqueInvestigations = Sum("unique-dataset-investigations"),
            Requests = Sum("total-dataset-requests"),
            UniqueRequests = Sum("unique-dataset-requests"),
            Publisher = dataset.Text("publisher"),
            Platform = dataset.Text("platform"),
            DataType = dataset.Text("data-type"),
            YearOfPublication = TextOrNumber(dataset, "yop"),
            Uri = dataset.Text("uri"),
            Instances = instances,
        };
    }

    private static IEnumerable<UsageReportInstance> ReadInstances(JsonElement performance)
    {
        var period = performance.Member("period") ?? default;
        // A count that is not a number, or is negative, would make the sums wrong.
        return Items(performance, "instance").Where(static entry => entry.Number("count") is >= 0 and <= int.MaxValue).Select(entry => new UsageReportInstance(
            period.Text("begin-date"), period.Text("end-date"), entry.Text("access-method"), entry.Text("metric-type"), entry.Number("count")!.Value));
    }

    private static string? IdOf(JsonElement dataset)
    {
        var ids = Items(dataset, "dataset-id");
        var doi = Array.Find(ids, static id => string.Equals(id.Text("type"), "DOI", StringComparison.OrdinalIgnoreCase));
        return (doi.ValueKind is JsonValueKind.Object ? doi : ids.FirstOrDefault()).Text("value");
    }

    private static JsonElement[] Datasets(JsonElement report) => Items(report, "report-datasets");

    private static JsonElement[] Items(JsonElement element, string name)
        => element.Member(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static string? TextOrNumber(JsonElement element, string name)
        => element.Text(name) ?? element.Number(name)?.ToString(CultureInfo.InvariantCulture);

    private static int? InRange(long? number, int most) => number is >= 1 && number <= most ? (int)number : null;

    private static DateTime? MonthOf(string? day)
        => day is { Length: >= 7 } && DateTime.TryParseExact(day[..7], "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
}
