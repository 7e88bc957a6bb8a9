namespace DataCite.Metadata;

/// <summary>What became of one change.</summary>
/// <param name="Change">The change as it was carried out.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record DoiChangeResult(DoiChange Change, DoiOutcome Outcome)
{
    /// <summary>The DOI.</summary>
    public string Doi => Change.Doi;

    /// <summary>The edits that were made.</summary>
    public IReadOnlyList<DoiEdit> Edits => Change.Edits;

    /// <summary>The DOI as DataCite keeps it now; null where it is not known, or was deleted.</summary>
    public DoiRecord? Record { get; init; }

    /// <summary>What DataCite kept in another way than it was sent: the path, what was sent, and what is there.</summary>
    public IReadOnlyList<DoiEdit> Differences { get; init; } = [];

    /// <summary>The result as JSON in one line.</summary>
    public string ToJson() => ChangeJson.Of(this).ToJsonString(MetadataJson.Options);

    /// <summary>Reads a result from JSON, as <see cref="ToJson"/> writes it.</summary>
    /// <param name="json">One JSON object.</param>
    /// <exception cref="MetadataFormatException">It is not the result of a change; the message says why.</exception>
    public static DoiChangeResult Parse(string json) => ChangeJson.ToResult(ChangeJson.Parse(json));

    /// <summary>The DOI and its outcome, in one line.</summary>
    public override string ToString() => $"{Doi}: {Outcome}";
}
