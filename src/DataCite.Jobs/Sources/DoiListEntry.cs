namespace DataCite.Jobs;

/// <summary>One DOI of a list.</summary>
/// <param name="Line">The line of the file, counted from 1.</param>
/// <param name="Doi">The DOI as it is written.</param>
internal sealed record DoiListEntry(int Line, string Doi);
