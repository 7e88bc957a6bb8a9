namespace DataCite.Client;

/// <summary>How far an audit is.</summary>
/// <param name="Done">The DOIs of the list that were looked at.</param>
/// <param name="Total">How many the list has; null when the server does not say.</param>
public readonly record struct AuditProgress(long Done, long? Total);
