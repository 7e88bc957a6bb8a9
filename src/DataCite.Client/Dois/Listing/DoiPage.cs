using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>One page of a list.</summary>
/// <param name="Records">Its rows. They come from the search index, which shows a change seconds later or more.</param>
/// <param name="Info">What the server says about the whole list.</param>
public sealed record DoiPage(IReadOnlyList<DoiRecord> Records, DoiPageInfo Info);
