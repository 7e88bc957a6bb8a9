namespace DataCite.Client;

/// <summary>
/// How large the next page is: from a small first one up to the normal size, smaller after the server took too long or gave fewer rows, and back up
/// after a while of good answers. Each setback makes it twice as patient, so a server that is slow for good is not tried again and again.
/// </summary>
internal sealed class PageSizePolicy(int firstSize, int normalSize)
{
    /// <summary>Below this a smaller page does not come sooner.</summary>
    public const int Smallest = 10;

    private const int InitialPatience = 4;
    private const int RampFactor = 4;

    private int _patience = InitialPatience;
    private int _goodPages;
    private bool _wasReduced;
    private bool _hasGrownBack;

    /// <summary>Rows to ask for.</summary>
    public int Current { get; private set; } = Math.Min(firstSize, normalSize);

    /// <summary>Half as large from now on; false when that would not help.</summary>
    /// <param name="smallest">The size below which it does not help.</param>
    public bool TryReduce(int smallest = Smallest)
    {
        if (Current <= smallest)
            return false;
        ReduceTo(Math.Max(smallest, Current / 2));
        return true;
    }

    /// <summary>No larger than what the server gives at the moment; false when that is no less than it is asked for.</summary>
    public bool TryReduceTo(int rows)
    {
        if (rows >= Current)
            return false;
        ReduceTo(rows);
        return true;
    }

    /// <summary>Takes note of a page that came in time; true when reduced pages are as large as normal again.</summary>
    public bool Succeeded()
    {
        if (Current == normalSize)
            return false;
        if (!_wasReduced)
        {
            Current = Math.Min(normalSize, Current * RampFactor);
            return false;
        }

        if (++_goodPages < _patience)
            return false;
        (_hasGrownBack, _goodPages) = (true, 0);
        Current = Math.Min(normalSize, Current * 2);
        return Current == normalSize;
    }

    private void ReduceTo(int rows)
    {
        if (_hasGrownBack)
            _patience *= 2;
        Current = rows;
        (_wasReduced, _hasGrownBack, _goodPages) = (true, false, 0);
    }
}
