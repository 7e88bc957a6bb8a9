using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>One change of a DOI or of an account, as DataCite's history keeps it.</summary>
public sealed record DataCiteActivity
{
    private const int PathsInSummary = 4;

    /// <summary>The id of the request that made the change. Several changes may have it.</summary>
    public string? Id { get; init; }

    /// <summary>When it was made, UTC; null where DataCite does not say.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>What was done: <c>create</c>, <c>update</c> or <c>destroy</c>.</summary>
    public string Action { get; init; } = string.Empty;

    /// <summary>The account that made it, in lower case; null where DataCite does not say, as for its own work.</summary>
    public string? AccountId { get; init; }

    /// <summary>The DOI that was changed; null for a change of an account.</summary>
    public string? Doi { get; init; }

    /// <summary>The account that was changed, in lower case; null for a change of a DOI.</summary>
    public string? ChangedAccountId { get; init; }

    /// <summary>How many changes there were up to this one, this one counted; null where DataCite does not say.</summary>
    public long? Version { get; init; }

    /// <summary>
    /// What was changed: the values as they were and as they are then. The state of a DOI is at the path <c>state</c>; everything else has the names of
    /// the API. A creation has an edit for each value, with nothing before it.
    /// </summary>
    public IReadOnlyList<DoiEdit> Edits { get; init; } = EditList.Empty;

    /// <summary>What was changed, in short: <c>state: draft → findable, url</c>.</summary>
    public string Summary => Edits.Count == 0 ? string.Empty
        : Action is "update" ? string.Join(", ", Shortened())
        : Edits.Count == 1 ? "1 value" : $"{Edits.Count} values";

    private IEnumerable<string> Shortened()
    {
        var texts = Edits.Select(static edit => edit.Path is "state" ? edit.ToString() : PrintableText.Of(edit.Path)).Distinct(StringComparer.Ordinal).ToList();
        return texts.Count <= PathsInSummary + 1 ? texts : texts.Take(PathsInSummary).Append($"{texts.Count - PathsInSummary} more");
    }
}
