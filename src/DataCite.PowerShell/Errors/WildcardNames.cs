using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell.Errors;

/// <summary>A DOI name with a star in it: most often somebody looks for several DOIs.</summary>
internal static class WildcardNames
{
    /// <summary>Reads a DOI. A star may be part of a name; where no DOI has that name, the error says how to look for several.</summary>
    /// <exception cref="CmdletInputException">There is no DOI of that name, which has a star.</exception>
    /// <exception cref="DataCiteException">There is no DOI of that name, or the server could not be asked.</exception>
    public static async Task<DoiRecord> GetAsync(DataCiteClient client, DoiName name, CancellationToken stop)
    {
        try
        {
            return await client.GetDoiAsync(name, stop).ConfigureAwait(false);
        }
        catch (ResourceNotFoundException exception) when (name.Value.Contains('*', StringComparison.Ordinal))
        {
            throw NotSupported(name, exception);
        }
    }

    private static CmdletInputException NotSupported(DoiName name, ResourceNotFoundException exception) => new(
        ErrorIds.NotFound, ErrorCategory.ObjectNotFound,
        $"{exception.Problem} -Doi does not support wildcards: the '*' is part of the name.",
        $"To list several DOIs, use -Prefix, -Title or a query such as -Query 'uid:{name.Value.Replace("'", "''", StringComparison.Ordinal)}'.", exception);
}
