using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell.Errors;

/// <summary>What is wrong with one prefix.</summary>
internal static class PrefixProblems
{
    /// <summary>The error of a prefix that was asked for.</summary>
    public static CmdletInputException Unknown(string prefix)
        => new(
            ErrorIds.NotFound, ErrorCategory.ObjectNotFound, $"DataCite has no prefix '{PrintableText.Of(prefix)}'.",
            "Write it as 10.5072, without suffix; prefixes of the test and the production system differ.");

    /// <summary>The error of a row that is no prefix: asked for the DOIs of such a thing, the server would count others.</summary>
    public static CmdletInputException NotCountable(DataCitePrefix row)
        => new(
            ErrorIds.AnswerUnreadable, ErrorCategory.InvalidResult, $"DataCite lists '{row.Prefix}', which is not a prefix; its DOIs cannot be counted.",
            "Add -NoCount to list it anyway.");
}
