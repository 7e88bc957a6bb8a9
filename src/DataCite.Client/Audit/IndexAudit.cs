using System.Runtime.CompilerServices;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>What the list and the database have alone: looked for when the list is read, and confirmed from both sides.</summary>
internal sealed class IndexAudit(RepositoryReader reader, RepositoryNames names, AuditScope scope)
{
    private const int NamesAtOnce = 500;

    /// <summary>DOIs that the list has, and the database has not.</summary>
    /// <param name="candidates">Those that the database did not have when the list was read.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    public async IAsyncEnumerable<AuditFinding> FindGoneAsync(IEnumerable<AuditRow> candidates, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var rows in candidates.OrderBy(static row => row.Name).Chunk(NamesAtOnce))
        {
            var listed = await reader.FindRowsAsync([.. rows.Select(static row => row.Name)], cancellationToken).ConfigureAwait(false);
            foreach (var row in rows.Where(row => listed.ContainsKey(row.Name.Key)))
            {
                if (await reader.FindAsync(row.Name, cancellationToken).ConfigureAwait(false) is not null)
                    continue;
                yield return new AuditFinding(
                    AuditCheck.Index, AuditFindingKind.OnlyInIndex, FindingSeverity.Error, row.Name.Key,
                    $"Lists and searches show the DOI as {row.State?.ToString() ?? "unknown"}, and the database does not have it. No command can mend that: write to support@datacite.org.");
            }
        }
    }

    /// <summary>DOIs that the database has, and the list has not. The server names those of the first prefix of the own repository.</summary>
    public async IAsyncEnumerable<AuditFinding> FindMissingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!reader.IsOwn)
        {
            yield return NotLookedFor("DataCite names the DOIs of the database to the repository itself only. Connect as the repository to look for them.");
            yield break;
        }

        var (known, problem) = await ReadNamesAsync(cancellationToken).ConfigureAwait(false);
        if (problem is not null)
        {
            yield return NotLookedFor(problem);
            yield break;
        }

        foreach (var chunk in known.Where(name => !names.IsOwn(name.Key)).Distinct().Chunk(NamesAtOnce))
        {
            // Those of others that share the prefix are in the list of all.
            var listed = await reader.FindRowsAsync(chunk, cancellationToken).ConfigureAwait(false);
            foreach (var name in chunk.Where(name => !listed.ContainsKey(name.Key)))
            {
                if (await ConfirmAsync(name, cancellationToken).ConfigureAwait(false) is { } finding)
                    yield return finding;
            }
        }

        var covered = known.Select(static name => name.Prefix).ToHashSet(StringComparer.Ordinal);
        if (names.Prefixes.Where(prefix => !covered.Contains(prefix)).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } others)
            yield return NotLookedFor($"DataCite names the DOIs of the first prefix only, and not those of {string.Join(", ", others)}.");
    }

    private async Task<AuditFinding?> ConfirmAsync(DoiName name, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(name, cancellationToken).ConfigureAwait(false) is not { } record || scope.IsRecent(record)
            || !string.Equals(record.RepositoryId, reader.RepositoryId, StringComparison.OrdinalIgnoreCase)
            || await reader.FindRowAsync(name, cancellationToken).ConfigureAwait(false) is not null)
        {
            return null;
        }

        var row = AuditRow.Of(name, record);
        return new AuditFinding(
            AuditCheck.Index, AuditFindingKind.MissingFromIndex, row.State is DoiState.Findable ? FindingSeverity.Error : FindingSeverity.Warning, name.Key,
            $"The DOI is {row.State?.ToString() ?? "unknown"} in the database, and lists and searches do not show it.")
        {
            State = row.State,
            StoredUrl = row.Url,
        };
    }

    private async Task<(IReadOnlyList<DoiName> Names, string? Problem)> ReadNamesAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await reader.ReadNamesAsync(cancellationToken).ConfigureAwait(false), null);
        }
        catch (DataCiteException failure) when (failure is not (AuthenticationFailedException or ClientClosedException or ConnectionFailedException))
        {
            return ([], failure is PermissionDeniedException ? $"{failure.Problem} An API key may not ask for them; connect with the password of the repository." : failure.Problem);
        }
    }

    private static AuditFinding NotLookedFor(string why)
        => AuditFinding.NotChecked(AuditCheck.Index, null, $"DOIs that lists do not show were not looked for, or not all of them. {why}");
}
