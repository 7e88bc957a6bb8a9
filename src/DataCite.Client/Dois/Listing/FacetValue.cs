namespace DataCite.Client;

/// <summary>How many DOIs of a list have one value (facts §2.4).</summary>
/// <param name="Id">The value: <c>findable</c>, <c>2024</c>, <c>journal-article</c>, …</param>
/// <param name="Title">What the server shows for it; title-cased even where that is wrong (T41).</param>
/// <param name="Count">How many.</param>
public sealed record FacetValue(string Id, string Title, long Count);
