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
        [nameof(DoiQuery.Prefixes)] = "Prefix",
        [nameof(DoiQuery.RepositoryIds)] = "RepositoryId",
        [nameof(DoiQuery.ProviderIds)] = "ProviderId",
        [nameof(DoiQuery.Certificates)] = "Certificate",
        [nameof(DoiQuery.ResourceTypeGenerals)] = "ResourceTypeGeneral",
        [nameof(DoiQuery.ResourceTypes)] = "ResourceTypeText",
        [nameof(DoiQuery.Subjects)] = "Subject",
        [nameof(DoiQuery.FieldsOfScience)] = "FieldOfScience",
        [nameof(DoiQuery.Licenses)] = "License",
        [nameof(DoiQuery.OrcidId)] = "Orcid",
        [nameof(DoiQuery.AffiliationCountries)] = "AffiliationCountry",
        [nameof(DoiQuery.FunderIds)] = "FunderId",
        [nameof(DoiQuery.IncludeFunderChildOrganizations)] = "IncludeChildFunder",
    }.ToFrozenDictionary();

    /// <summary>Makes a query or begins a list.</summary>
    /// <exception cref="CmdletInputException">A filter cannot be used.</exception>
    public static T Checked<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException exception)
        {
            throw new CmdletInputException(
                ErrorIds.FilterInvalid, ErrorCategory.InvalidArgument, InParameters(exception), "Correct the filter; nothing was sent.", exception);
        }
    }

    // With the parameter's name in place of the property's.
    private static string InParameters(ArgumentException exception)
    {
        var message = ErrorRecords.PlainMessage(exception);
        return exception.ParamName is { Length: > 0 } filter
            ? message.Replace(filter, "-" + Parameters.GetValueOrDefault(filter, filter), StringComparison.Ordinal)
            : message;
    }
}
