using System.Management.Automation;
using DataCite.Metadata;

namespace DataCite.PowerShell.Changing;

/// <summary>One DOI that a cmdlet is asked to change.</summary>
/// <param name="Name">The DOI.</param>
/// <param name="Target">What errors point to: the object in the pipeline, or the name.</param>
internal sealed record ChangeItem(DoiName Name, object Target)
{
    /// <summary>What identifies the item in a journal; null where there is no journal, and for the name of the DOI.</summary>
    public string? Entry { get; init; }

    /// <summary>Whether <see cref="Entry"/> is that of this item, and not yet to be told from those of equal items.</summary>
    public bool HasOwnEntry { get; init; }

    /// <summary>What the change is made from, for a command that knows.</summary>
    public object? Source { get; init; }

    /// <summary>The record that came with the name; null for a name alone.</summary>
    public DoiRecord? Record { get; init; }

    /// <summary>The object in the pipeline; null where it is the name itself, or where there is no pipeline.</summary>
    public PSObject? Piped { get; init; }
}
