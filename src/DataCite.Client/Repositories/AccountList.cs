using System.Collections.ObjectModel;

namespace DataCite.Client;

/// <summary>A list that is its entries when it becomes text, as in a cell of a CSV file.</summary>
internal sealed class AccountList<T>(IEnumerable<T> items) : ReadOnlyCollection<T>([.. items])
{
    public override string ToString() => string.Join("; ", this);
}
