using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell.Errors;

/// <summary>A name with a star in it that does not exist: somebody looks for several DOIs.</summary>
internal static class WildcardNames
{
    public static CmdletInputException NotSupported(DoiName name, ResourceNotFoundException exception) => new(
        ErrorIds.NotFound, ErrorCategory.ObjectNotFound,
        $"{exception.Problem} -Doi does not support wildcards: the '*' is part of the name.",
        $"To list several DOIs, use -Prefix, -Title or a query such as -Query 'uid:{name.Value.Replace("'", "''", StringComparison.Ordinal)}'.", exception);
}
