using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Tells whether an answer belongs to its request. Something between here and the server may mix answers up, or give one twice; the second
/// is then taken for the answer to whatever is asked next.
/// </summary>
internal sealed class AnswerOrigin(DataCiteAccount account)
{
    // More than can be under way on the sockets of one connection.
    private const int MaxRemembered = 1024;

    private readonly object _lock = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private string? _accountId = account.AccountId;

    /// <summary>The account that the login belongs to: as it was given, or else as the server named it first. Null as long as it is not known.</summary>
    public string? AccountId => Volatile.Read(ref _accountId);

    /// <summary>Whether an answer names an account that the login does not belong to.</summary>
    /// <param name="named">The account in the answer; null for none.</param>
    public bool IsForeignAccount(string? named)
        => named is not null && account.Kind is not AccountKind.Anonymous && AccountId is { } own
            && !string.Equals(own, named, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Learns whom the server takes the caller for. A key or a token belongs to one account for as long as it lives, so what the server says
    /// first holds.
    /// </summary>
    public void Learn(string? named)
    {
        if (named is not null && account.Kind is not AccountKind.Anonymous)
            Interlocked.CompareExchange(ref _accountId, named, null);
    }

    /// <summary>Whether an answer with this number has come before: the server gives each answer its own.</summary>
    public bool IsCopy(string? requestId)
    {
        if (requestId is null)
            return false;
        lock (_lock)
        {
            if (!_seen.Add(requestId))
                return true;
            _order.Enqueue(requestId);
            if (_order.Count > MaxRemembered)
                _seen.Remove(_order.Dequeue());
            return false;
        }
    }

    /// <summary>Whether an error is about another DOI.</summary>
    public static bool IsForeignDoi(DoiName? asked, IReadOnlyList<ApiError> errors)
        => asked is not null && errors.Any(error => DoiName.TryParse(error.Doi, out var named) && named != asked);
}
