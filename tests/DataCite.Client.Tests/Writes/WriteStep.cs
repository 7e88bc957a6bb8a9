namespace DataCite.Client.Tests.Writes;

/// <summary>One call of the model-based test.</summary>
/// <param name="Doi">Which DOI.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Value">What the title says afterwards.</param>
internal sealed record WriteStep(int Doi, WriteKind Kind, int Value);
