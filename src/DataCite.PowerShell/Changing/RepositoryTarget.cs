using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Changing;

/// <summary>The repository that DOIs are handed to. DataCite checks neither whether it holds the prefix nor whether the DOI can be changed there.</summary>
/// <param name="Id">Its account id.</param>
/// <param name="Prefixes">The prefixes that it holds.</param>
internal sealed record RepositoryTarget(string Id, IReadOnlyList<string> Prefixes)
{
    /// <summary>Reads what has to be known of the repository before the first DOI is handed over.</summary>
    /// <exception cref="CmdletInputException">The login cannot hand over DOIs.</exception>
    /// <exception cref="DataCiteException">There is no such repository, or DataCite could not be asked.</exception>
    public static async Task<RepositoryTarget> ReadAsync(string id, DataCiteConnection connection, DataCiteClient client, CancellationToken stop)
    {
        if (connection.AccountId is not { } account || account.Contains('.', StringComparison.Ordinal))
            throw new CmdletInputException(
                ErrorIds.PermissionDenied, ErrorCategory.PermissionDenied, $"{connection.AccountId ?? "This login"} is a repository, and a repository cannot hand over DOIs. Nothing was sent.",
                "Connect as the member or consortium that both repositories belong to: Connect-DataCite -Credential DEMO.");
        if (!id.Contains('.', StringComparison.Ordinal))
            throw new CmdletInputException(ErrorIds.AccountInvalid, ErrorCategory.InvalidArgument, $"{PrintableText.Of(id)} is not a repository. Nothing was sent.", "Give the account id of a repository: DEMO.OTHER.");
        // Of a repository that does not exist, the list of prefixes is empty.
        await client.SendAsync(new ApiRequest(HttpMethod.Get, $"repositories/{Uri.EscapeDataString(id.ToLowerInvariant())}"), stop).ConfigureAwait(false);
        var prefixes = new List<string>();
        await foreach (var page in client.ListPrefixesAsync(new PrefixQuery { RepositoryId = id }, stop).ConfigureAwait(false))
            prefixes.AddRange(page.Prefixes.Select(static prefix => prefix.Prefix));
        return new RepositoryTarget(id.ToUpperInvariant(), prefixes);
    }

    /// <summary>The change that hands over a DOI.</summary>
    /// <param name="read">The DOI.</param>
    /// <param name="force">Whether to hand it over also where the repository does not hold its prefix.</param>
    /// <exception cref="CmdletInputException">The repository does not hold its prefix.</exception>
    public DoiChange Plan(DoiRecord read, bool force)
    {
        var name = DoiName.Parse(read.Doi!);
        var isThere = string.Equals(read.RepositoryId, Id, StringComparison.OrdinalIgnoreCase);
        if (!isThere && !force && !Prefixes.Contains(name.Prefix, StringComparer.OrdinalIgnoreCase))
            throw new CmdletInputException(
                ErrorIds.PrefixForeign, ErrorCategory.PermissionDenied, $"{name} was not moved: {Id} does not hold the prefix {name.Prefix}, and could not create or change DOIs with it. Nothing was sent.",
                "Assign the prefix to the repository first, or use -Force.");
        return new DoiChange(name, isThere ? DoiChangeAction.None : DoiChangeAction.Transfer) { Base = read, Repository = Id };
    }
}
