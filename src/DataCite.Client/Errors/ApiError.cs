using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>One error in an error answer. The texts are the server's own, made safe to show.</summary>
/// <param name="Status">The status that the entry names, as text; null in validation errors.</param>
/// <param name="Source">The attribute at fault, such as <c>url</c> or <c>related_identifiers</c>; null in request errors.</param>
/// <param name="Title">What the server says.</param>
/// <param name="Doi">The DOI it is about, in lower case (<c>uid</c> on the wire); null when the server does not say.</param>
public sealed record ApiError(string? Status, string? Source, string Title, string? Doi)
{
    /// <summary>Source and title, as they are shown.</summary>
    public override string ToString() => PrintableText.Of(Source is null ? Title : $"{Source}: {Title}");
}
