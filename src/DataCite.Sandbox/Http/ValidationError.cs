namespace DataCite.Sandbox.Http;

/// <summary>One entry of a 422: <c>source</c> is a plain text, not a pointer, and there is no status.</summary>
internal sealed record ValidationError(string Source, string Title, string? Uid);
