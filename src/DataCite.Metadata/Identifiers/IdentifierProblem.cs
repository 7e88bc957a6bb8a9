namespace DataCite.Metadata;

/// <summary>What is wrong with an identifier.</summary>
/// <param name="Code">One of <see cref="FindingCodes"/>.</param>
/// <param name="Message">A sentence about it.</param>
/// <param name="Suggestion">What it most likely should be, or null.</param>
internal sealed record IdentifierProblem(string Code, string Message, string? Suggestion = null);
