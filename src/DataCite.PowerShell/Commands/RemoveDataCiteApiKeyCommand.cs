using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Revokes API keys of the repository that is logged in: the server then refuses every request with them.</summary>
[Cmdlet(VerbsCommon.Remove, "DataCiteApiKey", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = NameSet)]
[OutputType(typeof(void))]
public sealed class RemoveDataCiteApiKeyCommand : ConnectedCmdlet
{
    private const string NameSet = "Name";
    private const string IdSet = "Id";

    /// <summary>The name of the key. Where several keys have it, give -Id.</summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = NameSet)]
    [ArgumentCompleter(typeof(ApiKeyNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The id of the key, from Get-DataCiteApiKey.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = IdSet)]
    public Guid[] Id { get; set; } = [];

    private protected override bool WorksAnonymously => false;

    internal override WriteWords Words { get; } = new(
        "Revoking API key", "revoked", "it may still work",
        "Get-DataCiteApiKey -IncludeRevoked{1} | Where-Object Id -In {0} | Select-Object Id, Name, IsActive");

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == IdSet)
        {
            foreach (var id in Id)
                Try(() => Revoke(id, id.ToString(), wasListed: false), id);
            return;
        }

        var keys = OrTerminate(() => Await(stop => Client.ListApiKeysAsync(includeRevoked: false, stop)));
        foreach (var name in Name)
        {
            Try(
                () =>
                {
                    var key = TheOnly(name, keys);
                    Revoke(key.Id, $"{key.Name} ({key.KeyPrefix}…)", wasListed: true);
                },
                name);
        }
    }

    private void Try(Action work, object target)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (ErrorRecords.IsExpected(exception))
        {
            Report(exception, target);
        }
    }

    private void Revoke(Guid id, string description, bool wasListed)
    {
        if (!IsConfirmed(description, $"Revoke API key of {InUse.AccountId}"))
            return;
        var write = BeginWrite(id.ToString());
        if (TryWrite(write, id, SendAsync, out _))
            EndWrite(write);

        async Task<Guid> SendAsync(PendingWrite sent)
        {
            await ClientFor(sent).RevokeApiKeyAsync(id, wasListed, sent.Token).ConfigureAwait(false);
            return id;
        }
    }

    private RepositoryApiKey TheOnly(string name, IReadOnlyList<RepositoryApiKey> keys)
    {
        var found = keys.Where(key => string.Equals(key.Name, name, StringComparison.OrdinalIgnoreCase)).ToArray();
        return found.Length switch
        {
            1 => found[0],
            0 => throw new CmdletInputException(
                ErrorIds.ApiKeyUnknown, ErrorCategory.ObjectNotFound,
                $"{InUse.AccountId} has no API key '{PrintableText.Of(name)}' that works.",
                "Get-DataCiteApiKey -IncludeRevoked lists all keys."),
            _ => throw new CmdletInputException(
                ErrorIds.ApiKeyAmbiguous, ErrorCategory.InvalidArgument,
                $"{InUse.AccountId} has {found.Length} API keys '{PrintableText.Of(name)}'; none was revoked.",
                $"Give -Id: {string.Join(", ", found.Select(static key => $"{key.Id} ({key.KeyPrefix}…)"))}."),
        };
    }
}
