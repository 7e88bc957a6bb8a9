using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>One item of a job, and what became of it. A list of them is the report of the job. Its texts are safe to show.</summary>
public sealed record JobItem
{
    internal JobItem(string item) => Item = PrintableText.Of(item);

    /// <summary>What identifies the item in the job: its DOI, its key, or a hash of its content.</summary>
    public string Item { get; }

    /// <summary>The DOI; null where the item has none.</summary>
    public string? Doi { get; internal set; }

    /// <summary>Where it is in the file of an import: the file and the line; null for other items.</summary>
    public string? Place { get; internal set; }

    /// <summary>What was to be done; null where nothing was to be sent.</summary>
    public DoiChangeAction? Action { get; internal set; }

    /// <summary>What became of it; null where it was under way when the job was stopped.</summary>
    public DoiOutcome? Outcome { get; internal set; }

    /// <summary>The values that were replaced, old and new, in one line for each; empty for none.</summary>
    public string Edits { get; internal set; } = string.Empty;

    /// <summary>The id of the error; null for none.</summary>
    public string? Error { get; internal set; }

    /// <summary>What happened, in words; null where nothing went wrong.</summary>
    public string? Message { get; internal set; }

    /// <summary>When, by the clock of the machine; null where it was under way when the job was stopped.</summary>
    public DateTimeOffset? At { get; internal set; }

    internal System.Text.Json.Nodes.JsonNode? Input { get; set; }

    /// <summary>The item and its outcome, in one line.</summary>
    public override string ToString() => $"{Doi ?? Item}: {Outcome?.ToString() ?? "under way"}";
}
