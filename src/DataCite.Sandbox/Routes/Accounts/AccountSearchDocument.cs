using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>An account that a query is tried on.</summary>
internal sealed class AccountSearchDocument<T>(T account) : ISearchDocument
{
    /// <inheritdoc/>
    public bool Any(SearchField field, IValueTest test) => field is AccountSearchField<T> known && known.Any(account, test);
}
