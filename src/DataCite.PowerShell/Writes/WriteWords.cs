using System.Globalization;

namespace DataCite.PowerShell.Writes;

/// <summary>What a cmdlet does to the server, in the words of its messages.</summary>
/// <param name="Doing">Before it is done: "Creating".</param>
/// <param name="Done">After it is done: "created".</param>
/// <param name="Doubt">What may be so when the outcome is not known: "it may exist".</param>
/// <param name="SettledBy">The command that shows the outcome, with {0} for the names and {1} for the connection.</param>
internal sealed record WriteWords(string Doing, string Done, string Doubt, string SettledBy)
{
    /// <summary>What to do when it turns out to be done, and was not meant to be; null for nothing.</summary>
    public string? Remedy { get; init; }

    /// <summary>The command that shows the outcome of some writes.</summary>
    /// <param name="writes">The writes.</param>
    /// <param name="connection">The parameters that say which system, with a space before them; empty for the session's connection.</param>
    public string Command(IEnumerable<PendingWrite> writes, string connection)
        => string.Format(CultureInfo.InvariantCulture, SettledBy, string.Join(", ", writes.Select(static write => write.Argument)), connection);
}
