namespace DataCite.Client;

/// <summary>
/// How many rows the server puts into a page, where that is fewer than it is asked for: a page of that size is a full one, and is not asked
/// for again.
/// </summary>
internal sealed class ServedSize
{
    private int _served = int.MaxValue;

    /// <summary>Whether a page has fewer rows than the server gives.</summary>
    public bool IsShort(int rows, int asked) => rows < Math.Min(asked, _served);

    /// <summary>Takes note of a page that was asked for as often as it makes sense.</summary>
    public void Note(int rows, int asked)
    {
        if (rows >= asked)
            _served = int.MaxValue;
        else if (rows > 0)
            _served = rows;
    }
}
