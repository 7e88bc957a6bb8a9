using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Decides whether a DOI that is found is the one that a lost answer has created, or one that existed before under the same name.
/// </summary>
/// <param name="sent">What was sent.</param>
/// <param name="owner">The account that creates; null when it is not known.</param>
/// <param name="time">Measures how long the call has lasted.</param>
internal sealed class CreationEvidence(DoiRecord sent, Func<string?> owner, TimeProvider time)
{
    // Seconds are rounded on the wire, and the server's machines need not agree on them.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(2);

    private readonly long _start = time.GetTimestamp();

    /// <summary>What a DOI that was found is.</summary>
    /// <param name="answer">The DOI as the server has it now.</param>
    /// <param name="isExact">Whether it must have been created after the call began, to the second; else a minute before will do.</param>
    public FoundDoi Judge(ApiResponse answer, bool isExact)
    {
        if (answer.Record is not { } found)
            return FoundDoi.Unclear;
        if (IsForeign(found))
            return FoundDoi.Foreign;
        var age = CreatedBeforeCall(found, answer.Date);
        if (age > Tolerance)
            return FoundDoi.Older;
        var (fits, differs) = Compare(found);
        if (differs > 0)
            return fits == 0 ? FoundDoi.Different : FoundDoi.Unclear;
        // Without any content there is nothing to recognise it by.
        return isExact && (age > Rounding || fits == 0) ? FoundDoi.JustBefore : FoundDoi.Ours;
    }

    // A repository's id has a dot; the accounts of members create nothing.
    private bool IsForeign(DoiRecord found)
        => owner() is { } own && own.Contains('.', StringComparison.Ordinal) && found.RepositoryId is { } repository
            && !string.Equals(own, repository, StringComparison.OrdinalIgnoreCase);

    // Both times are the server's own, so its clock and this one need not agree. Zero when one of them is missing.
    private TimeSpan CreatedBeforeCall(DoiRecord found, DateTimeOffset? serverNow)
        => DoiCursor.CreationOf(found) is { } created && serverNow is { } now ? now - time.GetElapsedTime(_start) - created : TimeSpan.Zero;

    // Only what the server keeps nearly as it was sent; most other attributes are normalised (facts §5.4), and XML is read by the server.
    private (int Fits, int Differs) Compare(DoiRecord found)
    {
        var (fits, differs) = (0, 0);
        Count(sent.Url is null ? null : StoredText.IsSame(sent.Url, found.Url));
        if (sent.Xml is null)
        {
            Count(sent.Titles.Count == 0 ? null : HasTitles(found));
            Count(sent.PublicationYear is null ? null : sent.PublicationYear == found.PublicationYear);
        }

        return (fits, differs);

        void Count(bool? isSame)
        {
            fits += isSame is true ? 1 : 0;
            differs += isSame is false ? 1 : 0;
        }
    }

    private bool HasTitles(DoiRecord found)
        => sent.Titles.Count == found.Titles.Count
            && sent.Titles.Zip(found.Titles).All(static pair => StoredText.IsSame(pair.First.Title, pair.Second.Title));
}
