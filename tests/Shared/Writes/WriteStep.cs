namespace DataCite.Tests.Writes;

/// <summary>One call of the model-based test.</summary>
/// <param name="Doi">Which DOI.</param>
/// <param name="Actor">Who makes it: 0 or 1, two people with the same login and records of their own.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Value">What the title, the URL or the subject says afterwards.</param>
internal sealed record WriteStep(int Doi, int Actor, WriteKind Kind, int Value);
