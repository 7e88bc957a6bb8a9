using System.Globalization;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Compares the database with the handle service. Where the service cannot be asked, that is said once for the whole repository, and it is not
/// asked any more.
/// </summary>
internal sealed class HandleAudit(RepositoryReader reader)
{
    // One DOI may belong to another service; a service that refuses several in a row refuses all.
    private const int MostFailures = 3;

    private readonly object _gate = new();
    private int _failuresInARow;
    private long _unchecked;
    private DataCiteException? _failure;
    private bool _isClosed;

    /// <summary>What is said at the end where some DOIs could not be checked; null where all could.</summary>
    public AuditFinding? Note
    {
        get
        {
            lock (_gate)
            {
                return _failure is not { } failure ? null : AuditFinding.NotChecked(
                    AuditCheck.Handle, null,
                    string.Create(CultureInfo.InvariantCulture, $"{_unchecked} DOIs were not compared with the handle service. {failure.Problem}"));
            }
        }
    }

    /// <summary>Looks at a DOI that is registered or findable.</summary>
    /// <returns>What is wrong; null for nothing.</returns>
    public async Task<AuditFinding?> CheckAsync(DoiName name, AuditRow database, CancellationToken cancellationToken)
    {
        if (IsSkipped())
            return null;
        try
        {
            var found = await LookAsync(name, database, cancellationToken).ConfigureAwait(false);
            // What is changed while it is looked at is no fault.
            if (found is not null)
                found = await reader.FindAsync(name, cancellationToken).ConfigureAwait(false) is { } again && AuditRow.Of(name, again) is { IsRegistered: true } now
                    ? await LookAsync(name, now, cancellationToken).ConfigureAwait(false) : null;
            lock (_gate)
                _failuresInARow = 0;
            return found;
        }
        catch (DataCiteException failure) when (failure is not (AuthenticationFailedException or ClientClosedException or ConnectionFailedException))
        {
            NoteFailure(failure);
            return null;
        }
    }

    private async Task<AuditFinding?> LookAsync(DoiName name, AuditRow database, CancellationToken cancellationToken)
    {
        var address = await reader.FindHandleAsync(name, cancellationToken).ConfigureAwait(false);
        if (address is null)
        {
            return Finding(AuditFindingKind.HandleMissing, $"The DOI is {Word(database.State)}, and the handle service does not know it: it does not resolve."
                + (database.Registered is null ? " DataCite has no time of its registration either." : string.Empty));
        }

        return IsSame(address, database.Url) ? null : Finding(
            AuditFindingKind.HandleDiffers,
            $"The DOI resolves to {PrintableText.Quote(address)}, and DataCite has {(database.Url is { } url ? PrintableText.Quote(url) : "no URL")}.");

        AuditFinding Finding(AuditFindingKind kind, string message) => new(AuditCheck.Handle, kind, FindingSeverity.Error, name.Key, PrintableText.Of(message))
        {
            State = database.State,
            StoredUrl = database.Url,
        };
    }

    private bool IsSkipped()
    {
        lock (_gate)
        {
            if (_isClosed)
                _unchecked++;
            return _isClosed;
        }
    }

    private void NoteFailure(DataCiteException failure)
    {
        lock (_gate)
        {
            _unchecked++;
            _failure ??= failure;
            // These were repeated several times already.
            _isClosed |= ++_failuresInARow >= MostFailures || AuditScope.IsFatal(failure);
        }
    }

    // The service may write an address in another way: with a slash at its end, or escaped.
    private static bool IsSame(string address, string? url)
        => string.Equals(address, url, StringComparison.Ordinal)
            || (Uri.TryCreate(address, UriKind.Absolute, out var left) && Uri.TryCreate(url, UriKind.Absolute, out var right)
                && string.Equals(left.AbsoluteUri, right.AbsoluteUri, StringComparison.Ordinal));

    private static string Word(DoiState? state) => state is DoiState.Findable ? "findable" : "registered";
}
