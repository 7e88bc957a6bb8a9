using System.ComponentModel;
using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>A cmdlet that changes who holds prefixes: only members and consortia may.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PrefixCmdlet : ConnectedCmdlet
{
    /// <summary>The prefix or prefixes.</summary>
    public abstract string[] Prefix { get; set; }

    /// <summary>The account id of the repository: DEMO.REPO.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("ClientId")]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    public string RepositoryId { get; set; } = string.Empty;

    /// <summary>Writes the prefix as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool WorksAnonymously => false;

    private protected override bool NeedsMember => true;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var prefix in Prefix)
            Try(() => Change(prefix), prefix);
    }

    /// <summary>Asks, and changes who holds a prefix.</summary>
    private protected abstract void Change(string prefix);

    /// <summary>Does something with one item. What is wrong with it is one error, and the others go on.</summary>
    private protected void Try(Action work, object target)
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

    /// <summary>Reads a prefix.</summary>
    /// <exception cref="CmdletInputException">DataCite has no prefix of that name.</exception>
    private protected PrefixHolders Read(string prefix)
        => (FilterValue.IsPrefix(prefix, out _) ? Await(stop => Client.FindPrefixAsync(prefix, stop)) : null) ?? throw PrefixProblems.Unknown(prefix);

    /// <summary>Sends the change, and writes the prefix if it is wanted.</summary>
    private protected void Send(PrefixHolders prefix, Func<DataCiteClient, CancellationToken, Task<PrefixHolders>> change)
    {
        var write = BeginWrite(prefix.Prefix.Prefix);
        if (!TryWrite(write, prefix.Prefix.Prefix, sent => change(ClientFor(sent), sent.Token), out var after))
            return;
        if (PassThru)
            HandOn(write, new PrefixUsage(after!.Prefix, counts: null));
        else
            EndWrite(write);
    }

    /// <summary>Says that there is nothing to do.</summary>
    private protected void Skip(PrefixHolders prefix, string reason)
    {
        WriteVerbose(reason);
        if (PassThru)
            WriteObject(new PrefixUsage(prefix.Prefix, counts: null));
    }
}
