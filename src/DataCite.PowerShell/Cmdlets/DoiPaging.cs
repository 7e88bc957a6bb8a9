using System.Management.Automation;
using DataCite.Client;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>What -First and -Skip mean for a list of DOIs and for single ones.</summary>
internal sealed class DoiPaging(PagingParameters paging)
{
    // Select-Object -First 3 must not cost a page of a thousand.
    private const int FirstPageSize = 25;

    private ulong _received;

    /// <summary>Whether no DOI is wanted at all.</summary>
    public bool IsEmpty => paging.First == 0;

    /// <summary>Whether no more single DOIs are wanted.</summary>
    public bool HasEnough => _received >= paging.First && _received - paging.First >= paging.Skip;

    /// <summary>The same for a list.</summary>
    public PageOptions OfList { get; } = new()
    {
        FirstPageSize = FirstPageSize,
        Limit = paging.First == ulong.MaxValue ? null : Capped(paging.First),
        Skip = Capped(paging.Skip),
    };

    /// <summary>Counts one more single DOI, and says whether it is wanted.</summary>
    public bool TakesNext()
    {
        var index = _received++;
        return index >= paging.Skip && index - paging.Skip < paging.First;
    }

    /// <summary>How many DOIs will come of a list.</summary>
    /// <param name="total">How many the server has; null when it does not say.</param>
    public long? Expected(long? total)
        => total is { } all ? Math.Min(Math.Max(0, all - OfList.Skip), OfList.Limit ?? long.MaxValue) : OfList.Limit;

    private static long Capped(ulong number) => (long)Math.Min(number, long.MaxValue);
}
