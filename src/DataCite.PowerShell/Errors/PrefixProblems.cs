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

    /// <summary>The error of a repository that DataCite does not know.</summary>
    public static CmdletInputException UnknownRepository(string repository)
        => new(
            ErrorIds.NotFound, ErrorCategory.ObjectNotFound, $"DataCite has no repository '{PrintableText.Of(repository)}'. Nothing was sent.",
            "Check the account id, such as DEMO.REPO; those of the test and the production system differ.");

    /// <summary>The error of a prefix that another repository holds.</summary>
    public static CmdletInputException HeldByOther(string prefix, IReadOnlyList<PrefixHolder> holders)
        => new(
            ErrorIds.PrefixForeign, ErrorCategory.ResourceExists, $"The prefix {prefix} belongs to {Names(holders)}. Nothing was sent.",
            $"Take another prefix: Get-DataCitePrefix -State WithoutRepository lists those that are free. To take it from that repository: Remove-DataCitePrefix {prefix} -RepositoryId {Names(holders)}");

    /// <summary>The error of a prefix that the member of the repository does not hold.</summary>
    public static CmdletInputException NotOfMember(string prefix, string repository, string member, IReadOnlyList<PrefixHolder> holders)
        => new(
            ErrorIds.PrefixForeign, ErrorCategory.PermissionDenied,
            $"{repository} belongs to the member {member.ToUpperInvariant()}, which does not have the prefix {prefix}: {(holders.Count == 0 ? "no member has it" : $"it belongs to {Names(holders)}")}. Nothing was sent.",
            $"Get-DataCitePrefix -ProviderId {member.ToUpperInvariant()} -State WithoutRepository lists the prefixes that it can give. DataCite's support gives members new ones.");

    /// <summary>The error where a member has no free prefix.</summary>
    public static CmdletInputException NoneFree(string? member)
        => new(
            ErrorIds.NotFound, ErrorCategory.ObjectNotFound, $"{member?.ToUpperInvariant()} has no prefix that is free. Nothing was sent.",
            "Ask DataCite's support, or the consortium, for a prefix.");

    /// <summary>The error of a prefix that is to be taken from a repository that does not hold it.</summary>
    public static CmdletInputException NotHeld(string prefix, string repository, IReadOnlyList<PrefixHolder> holders)
        => new(
            ErrorIds.PrefixForeign, ErrorCategory.ObjectNotFound,
            $"{PrintableText.Of(repository)} does not hold the prefix {prefix}: {(holders.Count == 0 ? "no repository does" : $"it belongs to {Names(holders)}")}. Nothing was sent.",
            "Get-DataCitePrefix -RepositoryId lists the prefixes of a repository.");

    private static string Names(IReadOnlyList<PrefixHolder> holders) => string.Join(", ", holders.Select(static holder => holder.AccountId.ToUpperInvariant()));
}
