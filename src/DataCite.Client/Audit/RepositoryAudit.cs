using System.Runtime.CompilerServices;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Audits a repository. The list is read once, page by page; of each DOI only its name, its relations and a hash are kept. What differs is
/// looked at a second time before it is reported.
/// </summary>
internal sealed class RepositoryAudit(RepositoryReader reader, AuditScope scope)
{
    private readonly RepositoryNames _names = new();
    private long _done;
    private long? _total;
    private ListInterruptedException? _gap;

    public async IAsyncEnumerable<AuditFinding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await reader.RequireAsync(stop.Token).ConfigureAwait(false);
        var handle = new HandleAudit(reader);
        var rows = new RowAudit(reader, handle, scope);
        var edges = new RelationEdges(_names);
        var duplicates = new DuplicateGroups(_names);
        await foreach (var finding in ReadListAsync(rows, edges, duplicates, stop).ConfigureAwait(false))
            yield return finding;

        var index = new IndexAudit(reader, _names, scope);
        var content = new ContentAudit(reader, scope);
        IAsyncEnumerable<AuditFinding>[] rest =
        [
            index.FindGoneAsync(rows.Gone, stop.Token),
            scope.Has(AuditCheck.Index) ? index.FindMissingAsync(stop.Token) : Nothing(),
            content.ConfirmAsync(edges.FindOneSided(), stop.Token),
            content.ConfirmAsync(duplicates.Find(), stop.Token),
        ];
        foreach (var part in rest)
        {
            await foreach (var finding in part.ConfigureAwait(false))
                yield return finding;
        }

        if (handle.Note is { } note)
            yield return note;
        // Only now: whatever the list lacks, what came was looked at.
        if (_gap is not null)
            throw _gap;
    }

    private async IAsyncEnumerable<AuditFinding> ReadListAsync(RowAudit rows, RelationEdges edges, DuplicateGroups duplicates, CancellationTokenSource stop)
    {
        var sample = new AuditSample(scope.Options.Sample);
        var window = new AuditWindow(scope.Options.ThrottleLimit);
        var pages = reader.ListAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        try
        {
            while (await NextAsync(pages).ConfigureAwait(false))
            {
                _total = pages.Current.Info.Total ?? _total;
                foreach (var record in pages.Current.Records)
                {
                    var work = Look(record, sample, rows, edges, duplicates, stop.Token);
                    foreach (var finding in window.IsFull ? await window.TakeAsync().ConfigureAwait(false) : [])
                        yield return finding;
                    if (work is not null)
                        window.Add(work());
                }
            }

            while (!window.IsEmpty)
            {
                foreach (var finding in await window.TakeAsync().ConfigureAwait(false))
                    yield return finding;
            }
        }
        finally
        {
            // When the reader leaves, or one DOI ends everything, nobody waits for the others.
            if (!window.IsEmpty)
                await stop.CancelAsync().ConfigureAwait(false);
            await window.DisposeAsync().ConfigureAwait(false);
            await pages.DisposeAsync().ConfigureAwait(false);
        }
    }

    // Takes note of a row, and says what has to be asked about it; null for nothing.
    private Func<Task<IReadOnlyList<AuditFinding>>>? Look(
        DoiRecord record, AuditSample sample, RowAudit rows, RelationEdges edges, DuplicateGroups duplicates, CancellationToken cancellationToken)
    {
        var isSampled = sample.TakesNext(_total);
        if (!DoiName.TryParse(RowName.Of(record), out var name))
            return Found(AuditFinding.NotChecked(AuditCheck.Index, RowName.Of(record), "The list has a row without a usable name."));
        try
        {
            var row = AuditRow.Of(name, record);
            var number = _names.Add(row);
            if (scope.Has(AuditCheck.Relations))
                edges.Add(number, DoiRelation.Of(record));
            if (scope.Has(AuditCheck.Duplicates) && row.State is not DoiState.Registered && DuplicateKey.Of(record) is { } key)
                duplicates.Add(number, key);
            var lacksMetadata = scope.Has(AuditCheck.Metadata) && row.IsRegistered && MandatoryData.MissingIn(record).Count > 0;
            if (rows.NeedsReading(row, isSampled, lacksMetadata))
                return async () => Done(await rows.RunAsync(row, isSampled, cancellationToken).ConfigureAwait(false));
            Done([]);
            return null;
        }
        catch (MetadataFormatException problem)
        {
            return Found(AuditFinding.NotChecked(AuditCheck.Index, name.Key, $"The row of the list could not be read. {problem.Message}"));
        }
    }

    private Func<Task<IReadOnlyList<AuditFinding>>> Found(AuditFinding finding) => () => Task.FromResult(Done([finding]));

    private IReadOnlyList<AuditFinding> Done(IReadOnlyList<AuditFinding> findings)
    {
        scope.Options.Progress?.Invoke(new AuditProgress(Interlocked.Increment(ref _done), _total));
        return findings;
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<DoiPage> pages)
    {
        try
        {
            return await pages.MoveNextAsync().ConfigureAwait(false);
        }
        catch (ListInterruptedException gap)
        {
            _gap = gap;
            return false;
        }
    }

    private static async IAsyncEnumerable<AuditFinding> Nothing()
    {
        await Task.CompletedTask.ConfigureAwait(false);
        yield break;
    }
}
