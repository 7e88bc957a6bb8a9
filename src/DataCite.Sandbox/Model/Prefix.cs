namespace DataCite.Sandbox.Model;

/// <summary>A prefix that DataCite owns.</summary>
internal sealed record Prefix(string Id, DateTimeOffset Created);
