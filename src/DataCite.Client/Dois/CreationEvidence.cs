using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Tells whether a DOI that is found after a lost answer is the one that was being created, or somebody's older one of the same name (T9).
/// </summary>
internal sealed class CreationEvidence(DoiRecord sent, TimeProvider time)
{
    // Seconds are rounded on the wire, and the server's machines need not agree on them.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(60);

    private readonly long _start = time.GetTimestamp();

    public bool Fits(ApiResponse answer)
        => answer.Record is { } found && HasContent(found) && WasCreatedSince(found, answer.Date);

    // Both times are the server's own, so its clock and this one need not agree.
    private bool WasCreatedSince(DoiRecord found, DateTimeOffset? serverNow)
        => DoiCursor.CreationOf(found) is not { } created || serverNow is not { } now || created >= now - time.GetElapsedTime(_start) - Tolerance;

    // Only what the server keeps as it was sent; most other attributes are normalised (facts §5.4).
    private bool HasContent(DoiRecord found)
        => (sent.Url is null || string.Equals(sent.Url, found.Url, StringComparison.Ordinal))
            && (sent.Xml is not null || sent.Titles.Count == 0 || sent.Titles.Select(Text).SequenceEqual(found.Titles.Select(Text), StringComparer.Ordinal))
            && (sent.Xml is not null || sent.PublicationYear is null || sent.PublicationYear == found.PublicationYear);

    private static string Text(TitleEntry title) => title.Title?.Trim() ?? string.Empty;
}
