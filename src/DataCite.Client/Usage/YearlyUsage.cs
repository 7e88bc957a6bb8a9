namespace DataCite.Client;

/// <summary>The usage of a DOI in one year.</summary>
/// <param name="Doi">The DOI.</param>
/// <param name="Year">The year.</param>
/// <param name="Views">How often its landing page was looked at.</param>
/// <param name="Downloads">How often its data were downloaded.</param>
/// <param name="Citations">How many works that DataCite knows of cited it.</param>
public sealed record YearlyUsage(string Doi, int Year, long Views, long Downloads, long Citations);
