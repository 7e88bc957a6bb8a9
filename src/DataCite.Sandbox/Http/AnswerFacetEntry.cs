namespace DataCite.Sandbox.Http;

/// <summary>One entry of a facet.</summary>
internal sealed record AnswerFacetEntry(string Id, string Title, long Count);
