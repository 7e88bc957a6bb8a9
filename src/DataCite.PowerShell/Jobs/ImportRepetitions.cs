using DataCite.Metadata;
using DataCite.PowerShell.Changing;

namespace DataCite.PowerShell.Jobs;

/// <summary>
/// Finds rows of one table that say different things of one DOI. What each row says is kept for DOIs alone that the check has met more than once: a
/// file may have a million rows.
/// </summary>
internal sealed class ImportRepetitions
{
    private readonly RowRepetitions _rows = new();
    private readonly TextMarkTable<byte> _names = new();
    private readonly HashSet<string> _again = new(StringComparer.Ordinal);
    private bool _isChecked;

    /// <summary>Notes in the check that the file has a DOI.</summary>
    /// <param name="name">The DOI.</param>
    /// <param name="entry">What identifies the item in the journal: the second item of a name has an entry of its own. Null without a journal.</param>
    public void Note(DoiName name, string? entry)
    {
        _isChecked = true;
        if (entry is not null ? entry != name.Key : !IsFirst(name))
            _again.Add(name.Key);
    }

    /// <summary>Takes an item as it is about to be sent.</summary>
    /// <exception cref="Errors.CmdletInputException">An earlier row of its table says something else of the DOI.</exception>
    public void Require(ImportItem item, DoiName name)
    {
        if (item.Row is { } row && (!_isChecked || _again.Contains(name.Key)))
            _rows.Require(name, row, item.Table);
    }

    private bool IsFirst(DoiName name)
    {
        ref var seen = ref _names.At(name.Key);
        var isFirst = seen == 0;
        seen = 1;
        return isFirst;
    }
}
