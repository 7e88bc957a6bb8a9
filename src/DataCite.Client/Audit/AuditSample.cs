namespace DataCite.Client;

/// <summary>Chooses a number of DOIs at random from a list that is read once, each with the same chance.</summary>
internal sealed class AuditSample(long? size)
{
    private long _left = size ?? 0;
    private long _seen;

    /// <summary>Whether the next DOI is one of them.</summary>
    /// <param name="total">How many DOIs the list has.</param>
    public bool TakesNext(long? total)
    {
        if (size is null)
            return true;
        var rest = Math.Max(1, (total ?? 0) - _seen++);
        if (_left <= 0 || Random.Shared.NextInt64(rest) >= _left)
            return false;
        _left--;
        return true;
    }
}
