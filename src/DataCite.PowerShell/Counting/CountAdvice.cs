using System.Globalization;
using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Counting;

/// <summary>What a user has to know of counts: what is not in them, and which filters do not go with them.</summary>
internal static class CountAdvice
{
    /// <summary>What the filters do to the counts, told before they are asked for.</summary>
    /// <param name="query">Which DOIs.</param>
    /// <param name="by">What they are counted by.</param>
    /// <param name="year">The year it is.</param>
    public static IEnumerable<string> Before(DoiQuery query, IReadOnlyList<DoiGrouping> by, int year)
    {
        foreach (var (parameter, isSet) in new[] { ("Sort", query.Sort is not null), ("Random", query.Random), ("Detail", query.Detail), ("Compact", query.Compact) })
        {
            if (isSet)
                yield return $"-{parameter} has no effect: it is about the rows of a list, and these are counts.";
        }

        var isOfDrafts = query.States is [DoiState.Draft];
        if (isOfDrafts && by.Contains(DoiGrouping.RegisteredYear))
            yield return "-By RegisteredYear gives nothing with -State Draft: drafts are not registered.";
        if (by.Contains(DoiGrouping.PublicationYear) && query.PublicationYears is { } years && years.To > year)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"-By PublicationYear lists no years after {year}: DataCite leaves them out, although -PublicationYear asks for them.");
        }
    }

    /// <summary>Which groups are not listed, where some are not; null where all are.</summary>
    public static string? Gap(DoiGroupCounts group, long total)
    {
        if (group.Unreadable > 0)
            return $"-By {group.By} is not complete: DataCite gave {group.Unreadable} groups whose id or count cannot be read; they are left out.";
        if (group.IsComplete)
            return null;
        var given = group.IsByTime ? "newest" : "largest";
        return $"-By {group.By} is not complete: DataCite gives only the {group.Counts.Count} {given} groups{Outside(group, total)}.";
    }

    /// <summary>How much is in none of the groups, where that is known and is something.</summary>
    public static string? Rest(DoiGroupCounts group, long total)
        => group.NotListed is > 0 ? $"-By {group.By} lists all groups{Outside(group, total)}." : null;

    /// <summary>The error of counts that did not come.</summary>
    public static CmdletInputException Missing(DoiGrouping by) => new(
        ErrorIds.AnswerUnreadable, ErrorCategory.InvalidResult, $"DataCite has DOIs that fit, and gave no counts by {by}.",
        "Try again in a while; the server may have switched off these counts. The filters of Get-DataCiteDoi count one value at a time: Measure-DataCiteDoi -Total.");

    /// <summary>The error of a command line that asks for a number and for groups.</summary>
    public static CmdletInputException TotalAndGroups() => new(
        ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, "-Total gives one number, and -By gives groups: they cannot be combined.",
        "Nothing was sent. Leave one of the two out.");

    private static string Outside(DoiGroupCounts group, long total) => group.NotListed switch
    {
        null => string.Empty,
        var rest when group.Unit == "Dois" && group.By is not DoiGrouping.OpenLicense
            => string.Create(CultureInfo.InvariantCulture, $"; {rest} of {total} DOIs are in none of them"),
        var rest => string.Create(CultureInfo.InvariantCulture, $"; {rest} {group.Unit.ToLowerInvariant()} are in none of them"),
    };
}
