namespace DataCite.Client;

/// <summary>Finds filters that say nothing without another, or contradict it: the server would ignore one of the two.</summary>
internal static class FilterCombinations
{
    /// <exception cref="ArgumentException">The filters do not fit together; the message says which and why.</exception>
    public static void Require(DoiQuery query)
    {
        if (query.Query is { } text)
            QuerySyntax.Require(text, nameof(query.Query));
        if (query.Sort is null && query.Descending)
            throw Unfit(nameof(query.Descending), "needs Sort: it reverses that order");
        if (query.Random && (query.Sort is not null || query.SampleGroup is not null))
            throw Unfit(nameof(query.Random), "cannot be combined with Sort or SampleGroup");
        if (query.SampleSize is < 1 or > 1000)
            throw Unfit(nameof(query.SampleSize), "must be between 1 and 1000");
        if (query.SampleSize != 1 && query.SampleGroup is null)
            throw Unfit(nameof(query.SampleSize), "needs SampleGroup");
        if (query.With.Intersect(query.Without).ToArray() is [var both, ..])
            throw Unfit(nameof(query.Without), $"asks for the opposite of With: both name {both}");
        if (query.IncludeFunderChildOrganizations && query.FundedBy is null)
            throw Unfit(nameof(query.IncludeFunderChildOrganizations), "needs FundedBy");
    }

    private static ArgumentException Unfit(string filter, string problem) => new($"{filter} {problem}.", filter);
}
