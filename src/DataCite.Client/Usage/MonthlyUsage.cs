namespace DataCite.Client;

/// <summary>The usage of a DOI in one month.</summary>
/// <param name="Doi">The DOI.</param>
/// <param name="Month">The month, <c>2024-03</c>.</param>
/// <param name="Views">How often its landing page was looked at.</param>
/// <param name="Downloads">How often its data were downloaded.</param>
public sealed record MonthlyUsage(string Doi, string Month, long Views, long Downloads);
