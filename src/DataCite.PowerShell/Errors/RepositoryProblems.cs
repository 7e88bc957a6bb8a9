using System.Management.Automation;

namespace DataCite.PowerShell.Errors;

/// <summary>Why there is no repository to look at.</summary>
internal static class RepositoryProblems
{
    /// <summary>An item without a value is not the wish to look at one's own repository.</summary>
    public static CmdletInputException Empty() => new(
        ErrorIds.FilterInvalid, ErrorCategory.InvalidArgument, "The item in the pipeline is empty: it names no repository.", "Give the account id of a repository, such as DEMO.REPO.");

    /// <summary>The account is a member or a consortium.</summary>
    /// <param name="account">Its id; null where it is not known.</param>
    public static CmdletInputException NotOne(string? account) => new(
        ErrorIds.FilterInvalid, ErrorCategory.InvalidArgument, $"{account ?? "The account"} is not a repository, so that there is no repository to look at.",
        "Give its account id, such as -RepositoryId DEMO.REPO.");
}
