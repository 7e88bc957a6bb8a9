using System.Management.Automation;
using DataCite.Client;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>What -First and -Skip mean for a list that is not of DOIs.</summary>
internal static class ListPaging
{
    // Select-Object -First 3 must not cost a page of a thousand.
    private const int FirstPageSize = 25;

    /// <summary>How much of a list is read.</summary>
    public static ListOptions Of(PagingParameters paging) => new()
    {
        FirstPageSize = FirstPageSize,
        Limit = paging.First == ulong.MaxValue ? null : (long)Math.Min(paging.First, long.MaxValue),
        Skip = (long)Math.Min(paging.Skip, long.MaxValue),
    };
}
