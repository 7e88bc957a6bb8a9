using System.Collections.Concurrent;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Looks at one DOI of the list: reads it from the database where that is needed, once for all checks.</summary>
internal sealed class RowAudit(RepositoryReader reader, HandleAudit handle, AuditScope scope)
{
    private readonly ConcurrentQueue<AuditRow> _gone = new();

    /// <summary>The DOIs that the list has, and the database did not have when it was asked.</summary>
    public IReadOnlyCollection<AuditRow> Gone => _gone;

    /// <summary>Whether the DOI has to be read.</summary>
    /// <param name="row">Its row in the list.</param>
    /// <param name="isSampled">Whether it is to be compared with the database and the handle service.</param>
    /// <param name="lacksMetadata">Whether the list shows it without mandatory metadata.</param>
    public bool NeedsReading(AuditRow row, bool isSampled, bool lacksMetadata)
        => (isSampled && (scope.Has(AuditCheck.Index) || (scope.Has(AuditCheck.Handle) && row.IsRegistered))) || lacksMetadata || IsSuspect(row) || IsOldDraft(row);

    /// <summary>Looks at it.</summary>
    public async Task<IReadOnlyList<AuditFinding>> RunAsync(AuditRow row, bool isSampled, CancellationToken cancellationToken)
    {
        try
        {
            return await LookAsync(row, isSampled, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is MetadataFormatException || (failure is DataCiteException problem && !AuditScope.IsFatal(problem)))
        {
            var why = (failure as DataCiteException)?.Problem ?? failure.Message;
            return [AuditFinding.NotChecked(AuditCheck.Index, row.Name.Key, $"The DOI could not be read. {why}")];
        }
    }

    private async Task<IReadOnlyList<AuditFinding>> LookAsync(AuditRow row, bool isSampled, CancellationToken cancellationToken)
    {
        var record = await reader.FindAsync(row.Name, cancellationToken).ConfigureAwait(false);
        if (record is null)
        {
            if (scope.Has(AuditCheck.Index))
                _gone.Enqueue(row);
            return [];
        }

        var found = new List<AuditFinding>();
        var database = AuditRow.Of(row.Name, record);
        if (scope.Has(AuditCheck.Index) && isSampled && await FindDifferenceAsync(row, record, cancellationToken).ConfigureAwait(false) is { } difference)
            found.Add(difference);
        if (scope.Has(AuditCheck.Handle) && database.IsRegistered && (isSampled || IsSuspect(row))
            && await handle.CheckAsync(row.Name, database, cancellationToken).ConfigureAwait(false) is { } wrong)
            found.Add(wrong);
        if (scope.Has(AuditCheck.Metadata) && database.IsRegistered && MandatoryData.MissingIn(record) is { Count: > 0 } missing)
            found.Add(Incomplete(database, missing));
        if (IsOldDraft(database))
            found.Add(Unfinished(database, MandatoryData.MissingIn(record)));
        return found;
    }

    // Registered nowhere, as far as the list knows.
    private bool IsSuspect(AuditRow row) => scope.Has(AuditCheck.Handle) && row is { IsRegistered: true, Registered: null };

    private bool IsOldDraft(AuditRow row) => scope.Has(AuditCheck.Drafts) && row.State is DoiState.Draft && scope.IsOld(row.Created);

    private async Task<AuditFinding?> FindDifferenceAsync(AuditRow row, DoiRecord record, CancellationToken cancellationToken)
    {
        if (scope.IsRecent(record) || IndexDifference.Between(row, AuditRow.Of(row.Name, record)).Count == 0)
            return null;
        // It may have changed between the two: both once more. One that has vanished from one of them is another check's.
        var again = await reader.FindRowAsync(row.Name, cancellationToken).ConfigureAwait(false);
        var now = await reader.FindAsync(row.Name, cancellationToken).ConfigureAwait(false);
        if (again is null || now is null || scope.IsRecent(now))
            return null;
        var database = AuditRow.Of(row.Name, now);
        var differences = IndexDifference.Between(AuditRow.Of(row.Name, again), database);
        return differences.Count == 0 ? null : new AuditFinding(
            AuditCheck.Index, AuditFindingKind.IndexDiffers, FindingSeverity.Warning, row.Name.Key,
            PrintableText.Of($"Lists and searches are out of date: {string.Join("; ", differences)}."))
        {
            State = database.State,
            StoredUrl = database.Url,
        };
    }

    private static AuditFinding Incomplete(AuditRow row, IReadOnlyList<string> missing) => new(
        AuditCheck.Metadata, AuditFindingKind.MetadataMissing, FindingSeverity.Error, row.Name.Key,
        $"The DOI is {(row.State is DoiState.Findable ? "findable" : "registered")} without {string.Join(", ", missing)}. DataCite refuses its next change until that is there.")
    {
        Attributes = missing,
        State = row.State,
        StoredUrl = row.Url,
    };

    private static AuditFinding Unfinished(AuditRow row, IReadOnlyList<string> missing)
    {
        var rest = missing.Count == 0 ? "It has all that it needs to be published." : $"It lacks {string.Join(", ", missing)}.";
        return new AuditFinding(
            AuditCheck.Drafts, AuditFindingKind.OldDraft, FindingSeverity.Information, row.Name.Key,
            $"The DOI has been a draft since {row.Created:yyyy-MM-dd}. {rest} Publish it, or delete it.")
        {
            Attributes = missing,
            State = row.State,
            StoredUrl = row.Url,
        };
    }
}
