using System.Text.Json.Nodes;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>What became of one item.</summary>
/// <param name="Item">What identifies the item in the job.</param>
/// <param name="Outcome">What became of it.</param>
internal sealed record JobOutcome(string Item, DoiOutcome Outcome)
{
    /// <summary>The DOI; null where the item has none.</summary>
    public string? Doi { get; init; }

    /// <summary>The id of the error; null for none.</summary>
    public string? Error { get; init; }

    /// <summary>What happened, in words that may be shown.</summary>
    public string? Message { get; init; }

    /// <summary>The attributes as the server keeps them, where it keeps them in another way than they were sent.</summary>
    public JsonObject? Kept { get; init; }

    /// <summary>When the server saved the DOI last, by its own clock: what is saved later is somebody else's.</summary>
    public DateTimeOffset? Saved { get; init; }

    /// <summary>Where in a file the item is; null where it comes from no file.</summary>
    public string? Place { get; init; }

    /// <summary>The item as it came, for one that is not done: a name, or the properties of an object.</summary>
    public JsonNode? Input { get; init; }

    /// <summary>When, by the clock of the machine.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Whether the item is done, and is not to be tried again.</summary>
    public static bool IsDone(DoiOutcome outcome) => outcome is not (DoiOutcome.Refused or DoiOutcome.Failed or DoiOutcome.Conflict or DoiOutcome.Uncertain);
}
