using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>One page of a list.</summary>
/// <param name="Records">Its rows. The index lags behind the database by seconds or more (T24).</param>
/// <param name="Info">What the server says about the whole list.</param>
public sealed record DoiPage(IReadOnlyList<DoiRecord> Records, DoiPageInfo Info);
