using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Changing;

/// <summary>Finds rows of a table that say of one DOI what an earlier row said in another way: which of them is meant, nobody knows.</summary>
internal sealed class RowRepetitions
{
    // What each row said: 21 to 27 bytes a row.
    private readonly TextMarkTable<int> _seen = new();

    /// <summary>Takes a row. To take the same row again changes nothing.</summary>
    /// <param name="name">Its DOI.</param>
    /// <param name="cells">Headers and texts.</param>
    /// <param name="table">The table that it stands in: two tables may complement each other; null where there is one.</param>
    /// <exception cref="CmdletInputException">An earlier row has other values.</exception>
    public void Require(DoiName name, IEnumerable<KeyValuePair<string, string?>> cells, string? table = null)
    {
        var content = new HashCode();
        foreach (var (header, text) in cells)
        {
            content.Add(header);
            content.Add(text);
        }

        // 0 means that the row was not seen before.
        var said = content.ToHashCode() is not 0 and var hash ? hash : 1;
        ref var before = ref _seen.At(table is null ? name.Key : $"{table}\n{name.Key}");
        if (before == 0)
            before = said;
        else if (before != said)
            throw new CmdletInputException(
                ErrorIds.ArgumentsContradict, ErrorCategory.InvalidData, $"{name} stands in the table twice, with different values. This row was not used.", "Keep one of the rows.");
    }
}
