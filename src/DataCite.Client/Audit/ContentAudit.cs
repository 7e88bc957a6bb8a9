using System.Globalization;
using System.Runtime.CompilerServices;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>What only the list as a whole shows: relations without an answer, and DOIs that look the same. Each is confirmed in the database.</summary>
internal sealed class ContentAudit(RepositoryReader reader, AuditScope scope)
{
    // More than this in one command is hard to read, and to undo.
    private const int SourcesAtOnce = 100;

    // So many of the same title are a series without titles of their own.
    private const int MostDuplicates = 50;

    /// <summary>DOIs that do not point back.</summary>
    public async IAsyncEnumerable<AuditFinding> ConfirmAsync(IEnumerable<OneSidedRelation> relations, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var relation in relations)
        {
            var (target, problem) = await ReadAsync(relation.Target, cancellationToken).ConfigureAwait(false);
            if (problem is not null)
                yield return AuditFinding.NotChecked(AuditCheck.Relations, relation.Target, problem);
            if (target is not { IsRegistered: true })
                continue;
            foreach (var sources in relation.Sources.Chunk(SourcesAtOnce))
            {
                var records = await ReadAllAsync(sources, cancellationToken).ConfigureAwait(false);
                var lacking = sources.Where((source, index) => records[index] is { IsRegistered: true } record
                    && record.Relations.Contains(new DoiRelation(relation.Type, relation.Target))
                    && !target.Relations.Contains(new DoiRelation(relation.Inverse, source))).ToList();
                if (lacking.Count > 0)
                    yield return OneSided(relation, target, lacking);
            }
        }
    }

    /// <summary>DOIs that repeat an older one.</summary>
    public async IAsyncEnumerable<AuditFinding> ConfirmAsync(
        IEnumerable<(UInt128 Key, IReadOnlyList<string> Names)> groups, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (key, names) in groups)
        {
            if (names.Count > MostDuplicates)
            {
                yield return Series(names);
                continue;
            }

            var records = (await ReadAllAsync(names, cancellationToken).ConfigureAwait(false)).Where(record => record?.Key == key && !record.IsHidden).OfType<AuditedRecord>().ToList();
            foreach (var repeated in LinkedRecords.FirstOfEach(records).Skip(1))
                yield return Repetition(repeated, records[0]);
        }
    }

    private static AuditFinding OneSided(OneSidedRelation relation, AuditedRecord target, List<string> sources)
    {
        var others = sources.Count == 1 ? $"{sources[0]} {relation.Type} it" : string.Create(CultureInfo.InvariantCulture, $"{sources.Count} DOIs say {relation.Type} of it");
        return new AuditFinding(
            AuditCheck.Relations, AuditFindingKind.RelationMissing, FindingSeverity.Warning, relation.Target,
            $"{others}, and the DOI does not say {relation.Inverse} of {(sources.Count == 1 ? "that one" : "them")}.")
        {
            Related = Readable(sources),
            RelationType = relation.Inverse,
            State = target.State,
            StoredUrl = target.Url,
        };
    }

    private static AuditFinding Repetition(AuditedRecord repeated, AuditedRecord first) => new(
        AuditCheck.Duplicates, AuditFindingKind.Duplicate, FindingSeverity.Warning, repeated.Name,
        $"The DOI has the title, first creator and publication year of {first.Name}, which is older, and no relation says what they are to each other.")
    {
        Related = Readable([first.Name]),
        State = repeated.State,
        StoredUrl = repeated.Url,
    };

    private static AuditFinding Series(IReadOnlyList<string> names) => new(
        AuditCheck.Duplicates, AuditFindingKind.Duplicate, FindingSeverity.Information, names[0],
        string.Create(CultureInfo.InvariantCulture, $"{names.Count} DOIs have the same title, first creator and publication year. Titles that tell them apart would help readers."))
    {
        Related = Readable(names.Skip(1)),
    };

    private static ReadableList<string> Readable(IEnumerable<string> names) => [.. names];

    private async Task<AuditedRecord?[]> ReadAllAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var records = new AuditedRecord?[names.Count];
        await Parallel.ForAsync(0, names.Count, new ParallelOptions { MaxDegreeOfParallelism = scope.Options.ThrottleLimit, CancellationToken = cancellationToken }, async (index, stop)
            => records[index] = (await ReadAsync(names[index], stop).ConfigureAwait(false)).Record).ConfigureAwait(false);
        return records;
    }

    private async Task<(AuditedRecord? Record, string? Problem)> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await reader.FindAsync(DoiName.Parse(name), cancellationToken).ConfigureAwait(false) is { } record ? AuditedRecord.Of(name, record) : null, null);
        }
        catch (Exception failure) when (failure is MetadataFormatException || (failure is DataCiteException problem && !AuditScope.IsFatal(problem)))
        {
            return (null, $"The DOI could not be read. {(failure as DataCiteException)?.Problem ?? failure.Message}");
        }
    }
}
