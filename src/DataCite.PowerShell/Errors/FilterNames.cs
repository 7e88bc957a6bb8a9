using System.Collections.Frozen;
using System.Management.Automation;
using DataCite.Client;

namespace DataCite.PowerShell.Errors;

/// <summary>Says in the words of a command line what is wrong with a filter of a query.</summary>
internal static class FilterNames
{
    // Those that are not called the same.
    private static readonly FrozenDictionary<string, string> Parameters = new Dictionary<string, string>
    {
        [nameof(DoiQuery.Titles)] = "Title",
        [nameof(DoiQuery.Creators)] = "Creator",
        [nameof(DoiQuery.Publishers)] = "Publisher",
        [nameof(DoiQuery.Descriptions)] = "Description",
        [nameof(DoiQuery.Urls)] = "Url",
        [nameof(DoiQuery.UrlHosts)] = "UrlHost",
        [nameof(DoiQuery.Prefixes)] = "Prefix",
        [nameof(DoiQuery.RepositoryIds)] = "RepositoryId",
        ["repositoryId"] = "RepositoryId",
        [nameof(DoiQuery.ProviderIds)] = "ProviderId",
        [nameof(DoiQuery.Certificates)] = "Certificate",
        [nameof(RepositoryQuery.RepositoryTypes)] = "RepositoryType",
        [nameof(DoiQuery.ResourceTypeGenerals)] = "ResourceTypeGeneral",
        [nameof(DoiQuery.ResourceTypes)] = "ResourceTypeText",
        [nameof(DoiQuery.Subjects)] = "Subject",
        [nameof(DoiQuery.FieldsOfScience)] = "FieldOfScience",
        [nameof(DoiQuery.Licenses)] = "License",
        [nameof(DoiQuery.OrcidId)] = "Orcid",
        [nameof(DoiQuery.AffiliationCountries)] = "AffiliationCountry",
        [nameof(DoiQuery.FunderIds)] = "FunderId",
        [nameof(DoiQuery.IncludeFunderChildOrganizations)] = "IncludeChildFunder",
        [nameof(EventQuery.SourceIds)] = "Source",
        [nameof(EventQuery.RelationTypes)] = "RelationType",
    }.ToFrozenDictionary();

    // Filters that the message about another one names.
    private static readonly (string Filter, string Other)[] Companions =
    [
        (nameof(DoiQuery.Descending), nameof(DoiQuery.Sort)), (nameof(DoiQuery.Random), nameof(DoiQuery.SampleGroup)),
        (nameof(DoiQuery.Random), nameof(DoiQuery.Sort)), (nameof(DoiQuery.SampleSize), nameof(DoiQuery.SampleGroup)),
        (nameof(DoiQuery.IncludeFunderChildOrganizations), nameof(DoiQuery.FundedBy)), (nameof(DoiQuery.Without), nameof(DoiQuery.With)),
        (nameof(EventQuery.Since), nameof(EventQuery.Until)),
    ];

    /// <summary>Makes a query or begins a list.</summary>
    /// <exception cref="CmdletInputException">A filter cannot be used.</exception>
    public static T Checked<T>(Func<T> make) => Checked(make, ErrorIds.FilterInvalid, "Nothing was sent. Correct the filter and try again.");

    /// <summary>Does something with values of the command line.</summary>
    /// <param name="make">What is done.</param>
    /// <param name="errorId">The id of the error.</param>
    /// <param name="advice">What to do.</param>
    /// <exception cref="CmdletInputException">A value cannot be used.</exception>
    public static T Checked<T>(Func<T> make, string errorId, string advice)
    {
        try
        {
            return make();
        }
        catch (ArgumentException exception)
        {
            throw new CmdletInputException(
                errorId, ErrorCategory.InvalidArgument, InParameters(exception), advice, exception);
        }
    }

    // With the parameter's name in place of the property's.
    private static string InParameters(ArgumentException exception)
    {
        var message = ErrorRecords.PlainMessage(exception);
        if (exception.ParamName is not { Length: > 0 } filter)
            return message;
        foreach (var (_, other) in Companions.Where(pair => pair.Filter == filter))
            message = message.Replace($" {other}", $" -{other}", StringComparison.Ordinal);
        // Only where the filter is named: the value after it may hold the same word.
        var at = message.IndexOf(filter, StringComparison.Ordinal);
        return at < 0 ? message : $"{message[..at]}-{Parameters.GetValueOrDefault(filter, filter)}{message[(at + filter.Length)..]}";
    }
}
