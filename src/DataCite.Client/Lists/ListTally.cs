using System.Globalization;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Counts the rows of a list that came, and compares them with the total of the server. A list is complete when as many different rows came
/// as its last page counts. Every page reader has one.
/// </summary>
internal sealed class ListTally
{
    private readonly RecentRows _rows = new();
    private long? _firstTotal;
    private long _named;
    private long _unnamed;

    /// <summary>The rows of the whole list, as the last page counted them; null as long as no page has.</summary>
    public long? Total { get; private set; }

    /// <summary>How many different rows came. Repeats of rows without a name are not noticed: such rows count only where no row has a name.</summary>
    public long Came => _named > 0 ? _named : _unnamed;

    /// <summary>How many rows came that are not known to be repeats, with a name or without.</summary>
    public long Received => _named + _unnamed;

    /// <summary>Whether old rows are forgotten: then only their place says that they have come before.</summary>
    public bool HasForgotten => _rows.HasForgotten;

    /// <summary>Takes note of a row; false when it has come before and is not to be delivered again.</summary>
    public bool Take(DoiRecord row) => Take(RowName.Of(row));

    /// <inheritdoc cref="Take(DoiRecord)"/>
    /// <param name="name">What identifies the row; null when nothing does, and the row is always delivered.</param>
    public bool Take(string? name)
    {
        if (name is null)
            _unnamed++;
        else if (_rows.Add(name))
            _named++;
        else
            return false;
        return true;
    }

    /// <summary>Whether a row has not come before, as far as that is remembered.</summary>
    public bool IsNew(DoiRecord row) => IsNew(RowName.Of(row));

    /// <inheritdoc cref="IsNew(DoiRecord)"/>
    public bool IsNew(string? name) => name is null || !_rows.Contains(name);

    /// <summary>Takes note of what a page counts.</summary>
    public void NoteTotal(long total)
    {
        _firstTotal ??= total;
        Total = total;
    }

    /// <summary>How many rows are missing of those that were wanted.</summary>
    /// <param name="skipped">Rows at the beginning that were not asked for.</param>
    /// <param name="wanted">Rows behind them that were asked for; null for all.</param>
    public long Missing(long skipped = 0, long? wanted = null)
        => Math.Max(0, Math.Min(Math.Max(0, (Total ?? 0) - skipped), wanted ?? long.MaxValue) - Came);

    /// <summary>Says that the list grew or shrank while it was read; null when it did not.</summary>
    public string? DescribeChange() => Total == _firstTotal ? null : string.Create(
        CultureInfo.InvariantCulture, $"The list changed while it was read: DataCite counted {_firstTotal} rows at its beginning, and {Total} at its end.");

    /// <summary>Says how much of the list is missing.</summary>
    /// <param name="list">What the list is called.</param>
    /// <param name="missing">How many rows are.</param>
    public string DescribeGap(string list, long missing)
    {
        var unnamed = _named > 0 && _unnamed > 0
            ? string.Create(CultureInfo.InvariantCulture, $" {_unnamed} more came without a name, so that nothing shows which of them are repeats.")
            : null;
        return string.Create(
            CultureInfo.InvariantCulture, $"The list is not complete: {list} has {Total} rows, and DataCite gave {Came} of them; {missing} are missing.{unnamed}");
    }
}
