namespace DataCite.Sandbox;

/// <summary>One difference between the list index and the database.</summary>
/// <param name="Doi">The DOI; for <see cref="SandboxDriftKind.Gone"/> the one that only lists show.</param>
/// <param name="Kind">How it differs.</param>
public sealed record SandboxDrift(string Doi, SandboxDriftKind Kind);
