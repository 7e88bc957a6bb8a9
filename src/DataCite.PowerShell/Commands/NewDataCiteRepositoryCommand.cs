using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Minting;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Creates a repository below a member. DataCite assigns a prefix to it at once. Needs the login of the member or its consortium.</summary>
[Cmdlet(VerbsCommon.New, "DataCiteRepository", SupportsShouldProcess = true)]
[OutputType(typeof(DataCiteRepository))]
public sealed class NewDataCiteRepositoryCommand : RepositoryCmdlet
{
    /// <summary>The account id of the new repository: the symbol of the member, a dot, and a name: DEMO.ARCHIVE.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "RepositoryId")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string Symbol { get; set; } = string.Empty;

    /// <summary>Its name.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>Where DataCite sends mail about the account.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Email", "ContactEmail")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string SystemEmail { get; set; } = string.Empty;

    private protected override bool NeedsMember => true;

    internal override WriteWords Words { get; } = new("Creating repository", "created", "it may exist", "Get-DataCiteRepository {0}{1}");

    /// <inheritdoc/>
    protected override void ProcessRecord() => Try(Symbol, () =>
    {
        var symbol = Checked(() => RepositoryChecks.Symbol(Symbol));
        var description = Describe(Name, SystemEmail);
        RequireOwn(symbol);
        if (Confirmation.IsPreview && Await(stop => Client.FindRepositoryAsync(symbol, stop)) is { } taken)
            throw new CmdletInputException(
                ErrorIds.RepositoryExists, ErrorCategory.ResourceExists, $"The symbol {symbol} is taken: it is {PrintableText.Of(taken.Name)}. Nothing was sent.", "Choose another symbol.");
        if (!IsConfirmed(
            $"Create the repository {symbol} \"{PrintableText.Of(description.Name)}\" {DoiDeed.At(InUse)}. DataCite assigns a prefix to it.", ConfirmImpact.Medium))
            return;
        var write = BeginWrite(symbol);
        if (!TryWrite(write, Symbol, sent => ClientFor(sent).CreateRepositoryAsync(symbol, description, sent.Token), out var result))
            return;
        WarnOfDifferences(result!);
        HandOn(write, result!.Repository);
    });

    private void RequireOwn(string symbol)
    {
        if (InUse is { Role: AccountRole.Member, AccountId: { } account } && !account.Equals(RepositoryChecks.ProviderOf(symbol), StringComparison.OrdinalIgnoreCase))
            throw new CmdletInputException(
                ErrorIds.PermissionDenied, ErrorCategory.PermissionDenied,
                $"{account.ToUpperInvariant()} cannot create {symbol}: a repository belongs to the member that its symbol begins with. Nothing was sent.",
                $"Use a symbol such as {account.ToUpperInvariant()}.{symbol[(symbol.IndexOf('.', StringComparison.Ordinal) + 1)..]}, or connect as that member or its consortium.");
    }
}
