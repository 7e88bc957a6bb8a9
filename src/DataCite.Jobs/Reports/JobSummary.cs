using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>What a job has done, counted by items. Its texts are safe to show.</summary>
public sealed record JobSummary
{
    internal JobSummary(string path, JobHeader header)
    {
        Path = PrintableText.Of(path);
        Command = PrintableText.Of(header.Command);
        Account = PrintableText.Of(header.Account);
        System = PrintableText.Of(header.System);
        Begun = header.Begun;
    }

    /// <summary>The journal.</summary>
    public string Path { get; }

    /// <summary>The command.</summary>
    public string Command { get; }

    /// <summary>The account id.</summary>
    public string Account { get; }

    /// <summary>The address of the system.</summary>
    public string System { get; }

    /// <summary>When the job was begun, by the clock of the machine.</summary>
    public DateTimeOffset Begun { get; }

    /// <summary>From the begin to the last line of the journal, with the time between runs; zero where the clock was set back.</summary>
    public TimeSpan Time { get; internal init; }

    /// <summary>All items; of an export the DOIs that are written.</summary>
    public int Total { get; internal init; }

    /// <summary>DOIs that were created.</summary>
    public int Created { get; internal init; }

    /// <summary>DOIs whose metadata or URL was changed.</summary>
    public int Updated { get; internal init; }

    /// <summary>DOIs whose state was changed.</summary>
    public int StateChanged { get; internal init; }

    /// <summary>Drafts that were deleted.</summary>
    public int Deleted { get; internal init; }

    /// <summary>DOIs that were handed to another repository.</summary>
    public int Transferred { get; internal init; }

    /// <summary>DOIs that were as they should be.</summary>
    public int Unchanged { get; internal init; }

    /// <summary>Items that were not sent, for a reason that the item has.</summary>
    public int Refused { get; internal init; }

    /// <summary>Items that were not carried out.</summary>
    public int Failed { get; internal init; }

    /// <summary>Items that were not sent, since somebody else edited the same values.</summary>
    public int Conflict { get; internal init; }

    /// <summary>Items that may have been carried out: also those that were under way when the job was stopped.</summary>
    public int Uncertain { get; internal init; }

    /// <summary>Whether anything was changed at DataCite, or may have been.</summary>
    public bool HasChanges => Created + Updated + StateChanged + Deleted + Transferred + Uncertain > 0;

    /// <summary>Whether the same command has something left to do: the last run was stopped, or items failed.</summary>
    public bool Incomplete { get; internal init; }
}
