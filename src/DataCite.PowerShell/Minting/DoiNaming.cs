using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Minting;

/// <summary>
/// Decides what a new DOI is called. The name is made here and not by the server, so that a request whose answer was lost can be
/// repeated without a second DOI.
/// </summary>
/// <param name="Name">The name.</param>
/// <param name="Start">The prefix or shoulder that it was made up from, so that another will do as well should it be taken; null when it was given.</param>
internal sealed record DoiNaming(DoiName Name, string? Start)
{
    /// <summary>Whether the name was made up.</summary>
    public bool IsMinted => Start is not null;

    /// <summary>The name for one new DOI.</summary>
    /// <param name="doi">The whole name, if it is given.</param>
    /// <param name="prefix">The prefix, or a prefix with a shoulder; null for the account's only one.</param>
    /// <param name="suffix">What follows the prefix; null to make it up.</param>
    /// <param name="owned">The prefixes of the account; empty when they are not known.</param>
    /// <exception cref="DoiNameException">The name cannot be created.</exception>
    /// <exception cref="CmdletInputException">The prefix is another account's, or it is not clear which one is meant.</exception>
    public static DoiNaming Decide(string? doi, string? prefix, string? suffix, IReadOnlyList<string> owned)
    {
        var naming = !string.IsNullOrWhiteSpace(doi) ? new DoiNaming(DoiName.Parse(doi), Start: null)
            : suffix is { Length: > 0 } ? new DoiNaming(DoiName.Parse($"{(prefix ?? OnlyOf(owned)).Trim().TrimEnd('/')}/{suffix}"), Start: null)
            : Minted(prefix ?? OnlyOf(owned));
        if (naming.Name.FindCreationProblem() is { } problem)
            throw new DoiNameException(naming.Name.Value, problem);
        return naming;
    }

    /// <summary>Whether the account may create the name, as far as is known.</summary>
    public bool IsWithin(IReadOnlyList<string> owned)
        => owned.Count == 0 || owned.Contains(Name.Prefix, StringComparer.OrdinalIgnoreCase);

    /// <summary>The error of a name that <see cref="IsWithin"/> denies.</summary>
    public CmdletInputException Foreign(DataCiteConnection connection)
        => new(
            ErrorIds.PrefixForeign, ErrorCategory.PermissionDenied,
            $"The prefix of '{PrintableText.Of(Name.Value)}' is not one of {connection.AccountId} at {connection.Environment}: {string.Join(", ", connection.Prefixes)}. Nothing was sent.",
            "Use one of the account's prefixes, or connect as the account that the prefix belongs to (Get-DataCitePrefix shows it).");

    private static DoiNaming Minted(string start) => new(DoiName.Mint(start), start);

    private static string OnlyOf(IReadOnlyList<string> owned) => owned.Count switch
    {
        1 => owned[0],
        0 => throw Undecided("Which prefix the DOI should have is not known.", "Add -Prefix."),
        _ => throw Undecided(
            $"The account has {owned.Count} prefixes, and the DOI could have any of them: {string.Join(", ", owned)}.",
            "Add -Prefix with one of them. $PSDefaultParameterValues['New-DataCiteDoi:Prefix'] makes one the default of the session."),
    };

    private static CmdletInputException Undecided(string problem, string advice)
        => new(ErrorIds.PrefixUndecided, ErrorCategory.InvalidArgument, problem, advice);
}
