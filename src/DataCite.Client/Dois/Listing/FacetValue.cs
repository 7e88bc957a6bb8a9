namespace DataCite.Client;

/// <summary>How many DOIs of a list have one value.</summary>
/// <param name="Id">The value: <c>findable</c>, <c>2024</c>, <c>journal-article</c>, …</param>
/// <param name="Title">What the server shows for it. It puts prefixes and subjects in title case too; use the id to compare.</param>
/// <param name="Count">How many.</param>
public sealed record FacetValue(string Id, string Title, long Count);
