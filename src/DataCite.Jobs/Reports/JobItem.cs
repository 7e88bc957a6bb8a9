using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>One item of a job, and what became of it. A list of them is the report of the job. Its texts are safe to show.</summary>
public sealed record JobItem
{
    private JobItem(string item) => Item = PrintableText.Of(item);

    /// <summary>What identifies the item in the job: its DOI, its key, or a hash of its content.</summary>
    public string Item { get; }

    /// <summary>The DOI; null where the item has none.</summary>
    public string? Doi { get; private init; }

    /// <summary>Where it is in the file of an import: the file and the line; null for other items.</summary>
    public string? Place { get; private init; }

    /// <summary>What was to be done; null where nothing was to be sent.</summary>
    public DoiChangeAction? Action { get; private init; }

    /// <summary>What became of it; null where it was under way when the job was stopped.</summary>
    public DoiOutcome? Outcome { get; private init; }

    /// <summary>The values that were replaced, old and new, in one line for each; empty for none.</summary>
    public string Edits { get; private init; } = string.Empty;

    /// <summary>The id of the error; null for none.</summary>
    public string? Error { get; private init; }

    /// <summary>What happened, in words; null where nothing went wrong.</summary>
    public string? Message { get; private init; }

    /// <summary>When, by the clock of the machine; null where it was under way when the job was stopped.</summary>
    public DateTimeOffset? At { get; private init; }

    internal System.Text.Json.Nodes.JsonNode? Input { get; private init; }

    /// <summary>An item by the last lines that a journal has of it.</summary>
    /// <param name="intent">The last intent; null where nothing was to be sent.</param>
    /// <param name="outcome">The last outcome; null where none was written.</param>
    /// <param name="isUnderWay">Whether the intent is later than the outcome.</param>
    internal static JobItem Of(JobIntent? intent, JobOutcome? outcome, bool isUnderWay)
    {
        var (place, doi, ended) = (isUnderWay ? intent?.Place ?? outcome?.Place : outcome?.Place ?? intent?.Place, isUnderWay ? intent?.Doi : outcome?.Doi ?? intent?.Doi, isUnderWay ? null : outcome);
        return new JobItem((intent?.Item ?? outcome?.Item)!)
        {
            Doi = Safe(doi),
            Place = Safe(place),
            Action = intent?.Action,
            Outcome = ended?.Outcome,
            Edits = string.Join(Environment.NewLine, intent is null ? [] : EditsOf(intent)),
            Error = ended?.Error,
            Message = Safe(ended?.Message),
            At = ended?.At,
            Input = ended?.Input ?? intent?.Input,
        };
    }

    /// <summary>The item and its outcome, in one line.</summary>
    public override string ToString() => $"{Doi ?? Item}: {Outcome?.ToString() ?? "under way"}";

    private static string? Safe(string? text) => text is null ? null : PrintableText.Of(text);

    private static IEnumerable<string> EditsOf(JobIntent intent)
    {
        foreach (var edit in intent.Edits)
            yield return edit.ToString();
        if (intent.State is { } state && intent.Action is DoiChangeAction.Update)
            yield return $"state: {intent.StateBefore} → {state}";
        if (intent.Action is DoiChangeAction.Transfer)
            yield return PrintableText.Of($"repository: {intent.Before?["repository"]} → {intent.Repository}");
    }
}
