using System.Globalization;
using DataCite.Metadata;

namespace DataCite.PowerShell.Changing;

/// <summary>Counts what a run would do.</summary>
internal sealed class ChangePreview
{
    private int _created;
    private int _changed;
    private int _unchanged;
    private int _refused;

    /// <summary>Counts a change, and says how many would be made with it.</summary>
    public int Count(DoiChange change)
    {
        if (change.Action is DoiChangeAction.None)
        {
            _unchanged++;
            // Of an item for which there is nothing to do nothing is shown.
            return int.MaxValue;
        }

        if (change.Action is DoiChangeAction.Create)
            _created++;
        else
            _changed++;
        return _created + _changed;
    }

    /// <summary>Counts an item that would be refused.</summary>
    public void CountRefused() => _refused++;

    /// <summary>The counts, in a sentence.</summary>
    /// <param name="most">After how many changes the run would end; null for no limit.</param>
    public string Describe(int? most) => string.Create(
        CultureInfo.InvariantCulture,
        $"In all: {_created} would be created, {_changed} changed, {_unchanged} have the values already, {_refused} would be refused.{(_created + _changed > most ? $" That is more than -MaxChanges: the command would end after {most}." : string.Empty)}");
}
