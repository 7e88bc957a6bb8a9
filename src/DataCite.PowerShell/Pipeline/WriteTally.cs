using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Pipeline;

/// <summary>How many items of a command came to which end.</summary>
internal sealed class WriteTally
{
    private long _done;
    private long _unchanged;
    private long _failed;

    /// <summary>Counts an item that came to a good end.</summary>
    /// <param name="write">Its write; one that never left, or none, changed nothing.</param>
    public void AddDone(PendingWrite? write)
    {
        if (write is { MayHaveBeenSent: true })
            _done++;
        else
            _unchanged++;
    }

    /// <summary>Counts an item that ended in an error.</summary>
    public void AddFailed() => _failed++;

    /// <summary>How many items ended in an error.</summary>
    public long Failed => _failed;

    /// <summary>One line about all of them; null when there were none.</summary>
    public string? Describe(WriteWords words)
    {
        if (_done + _unchanged + _failed == 0)
            return null;
        var parts = new List<string> { $"{_done} {words.Done}" };
        if (_unchanged > 0)
            parts.Add($"{_unchanged} unchanged");
        if (_failed > 0)
            parts.Add($"{_failed} failed");
        return $"Summary: {string.Join(", ", parts)}.";
    }
}
