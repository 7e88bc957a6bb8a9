namespace DataCite.Client;

/// <summary>One count of a dataset in a usage report.</summary>
/// <param name="BeginDate">The first day.</param>
/// <param name="EndDate">The last day.</param>
/// <param name="AccessMethod">Who used it: <c>regular</c> for people, <c>machine</c> for programs.</param>
/// <param name="MetricType">What is counted, such as <c>total-dataset-requests</c>.</param>
/// <param name="Count">How many.</param>
public sealed record UsageReportInstance(string? BeginDate, string? EndDate, string? AccessMethod, string? MetricType, long Count);
