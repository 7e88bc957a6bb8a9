namespace DataCite.Metadata;

/// <summary>What shall become of one DOI: what is there, what shall be there, and why.</summary>
public sealed record DoiChange
{
    /// <summary>Describes a change.</summary>
    /// <param name="doi">The DOI.</param>
    /// <param name="action">What is done.</param>
    public DoiChange(DoiName doi, DoiChangeAction action)
    {
        ArgumentNullException.ThrowIfNull(doi);
        Doi = doi.Value;
        Action = action;
    }

    /// <summary>The DOI.</summary>
    public string Doi { get; }

    /// <summary>What is done.</summary>
    public DoiChangeAction Action { get; }

    /// <summary>The state that the DOI shall have; null to leave it.</summary>
    public DoiState? State { get; init; }

    /// <summary>The account id of the repository that the DOI is handed to; null for other changes.</summary>
    public string? Repository { get; init; }

    /// <summary>The edits of its metadata and URL.</summary>
    public IReadOnlyList<DoiEdit> Edits { get; init; } = [];

    /// <summary>What validation finds in the metadata as it shall be.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Why the DOI is changed, in words; null for no reason given. Where the DOI is hidden, it is kept as its reason.</summary>
    public string? Evidence { get; init; }

    /// <summary>The DOI as it was read when the change was made; null where it was not read.</summary>
    public DoiRecord? Base { get; init; }

    /// <summary>How many entries and values the change removes.</summary>
    public int Removed => Edits.Count(static edit => edit.Kind is DoiEditKind.Remove);

    /// <summary>The change that gives a DOI other metadata, another URL or another state; <see cref="DoiChangeAction.None"/> where nothing differs.</summary>
    /// <param name="read">The DOI as it was read by its name. A row of a list may be out of date.</param>
    /// <param name="wanted">The metadata as it shall be. What it does not have stays as it is.</param>
    /// <param name="state">The state that the DOI shall have; null to leave it.</param>
    /// <exception cref="DoiNameException">The record has no DOI.</exception>
    /// <exception cref="MetadataFormatException">One of the records is not JSON.</exception>
    public static DoiChange Update(DoiRecord read, DoiRecord wanted, DoiState? state = null) => Update(read, RecordComparison.Compare(read, wanted), state);

    internal static DoiChange Update(DoiRecord read, IReadOnlyList<DoiEdit> edits, DoiState? state)
    {
        var target = state == read.State ? null : state;
        return new DoiChange(DoiName.Parse(read.Doi ?? string.Empty), edits.Count == 0 && target is null ? DoiChangeAction.None : DoiChangeAction.Update)
        {
            Edits = edits,
            State = target,
            Base = read,
        };
    }

    /// <summary>The change as JSON in one line, as files of changes (JSON Lines) have it.</summary>
    public string ToJson() => ChangeJson.Of(this).ToJsonString(MetadataJson.Options);

    /// <summary>Reads a change from JSON, as <see cref="ToJson"/> writes it.</summary>
    /// <param name="json">One JSON object.</param>
    /// <exception cref="MetadataFormatException">It is not a change; the message says why.</exception>
    public static DoiChange Parse(string json) => ChangeJson.ToChange(ChangeJson.Parse(json));

    /// <summary>The DOI and what is done with it, in one line.</summary>
    public override string ToString() => Action is DoiChangeAction.None ? $"{Doi}: nothing to do" : $"{Doi}: {Action}, {Edits.Count} edits{(State is null ? string.Empty : $", {State}")}";
}
