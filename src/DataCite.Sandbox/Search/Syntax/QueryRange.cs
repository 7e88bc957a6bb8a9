namespace DataCite.Sandbox.Search.Syntax;

/// <summary>The bounds of a range; null is an open end.</summary>
internal sealed record QueryRange(string? From, bool IncludesFrom, string? To, bool IncludesTo);
