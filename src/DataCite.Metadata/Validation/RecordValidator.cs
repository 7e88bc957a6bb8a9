using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>
/// Checks a record without a network. Reports what the server would refuse, what it would drop without an error, and what it would accept
/// although it is probably a mistake. Never throws because of what a record holds: everything is a finding. Safe to use from many threads.
/// </summary>
public static class RecordValidator
{
    /// <summary>The largest body that the server accepts: 10 MB.</summary>
    private const int MaxBytes = 10 * 1024 * 1024;

    private static readonly Action<PartValues, ValidationContext>[] RecordChecks =
    [
        DoiNameCheck.Check, UrlCheck.Check, SchemaVersionCheck.Check, MandatoryAttributesCheck.Check, TitlesCheck.Check,
        IdentifiersCheck.Check, ContainerCheck.Check, PublisherTextCheck.Check,
        RelationsCheck.Check, RecommendedAttributesCheck.Check,
    ];

    /// <summary>Validates a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="target">The state that the DOI is to have: <see cref="DoiState.Draft"/>, <see cref="DoiState.Registered"/> or
    /// <see cref="DoiState.Findable"/>. Drafts need hardly anything; what would be refused later is a warning.</param>
    /// <param name="recommended">Whether to report missing recommended properties too.</param>
    /// <param name="limit">What ends the validation early; null for nothing.</param>
    /// <returns>What was found: first along the record, then of the record as a whole; empty when all is well.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The target is a state that nobody can ask for.</exception>
    /// <exception cref="OperationCanceledException">The validation was ended.</exception>
    public static IReadOnlyList<Finding> Validate(DoiRecord record, DoiState target, bool recommended = false, WorkLimit? limit = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        var json = record.ToUtf8Json();
        using var document = JsonDocument.Parse(json);
        // Written once, what stood twice is not to be seen there any more.
        Finding[] findings = [.. Validate(document.RootElement, target, recommended, limit), .. record.FindRepeatedAttributes().Select(Repeated)];
        return json.Length <= MaxBytes ? findings : [.. findings, TooLarge(json.Length)];
    }

    /// <summary>
    /// Validates a record that is to be created, as it would be sent: a draft by the rules of findable DOIs as well, but for what is missing.
    /// </summary>
    /// <param name="record">The record. What a client does not send is ignored.</param>
    /// <param name="target">The state that the DOI is to have.</param>
    /// <returns>What was found; empty when all is well.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The target is a state that nobody can ask for.</exception>
    public static IReadOnlyList<Finding> ValidateCreation(DoiRecord record, DoiState target)
    {
        ArgumentNullException.ThrowIfNull(record);
        var json = record.ToUtf8Json(AttributeScope.Writable);
        using var document = JsonDocument.Parse(json);
        var findings = Validate(document.RootElement, DoiState.Findable);
        if (target == DoiState.Draft)
        {
            var needed = Validate(document.RootElement, DoiState.Draft).Where(static finding => finding.Severity == FindingSeverity.Error);
            findings = [.. findings.Where(static finding => finding.Code != FindingCodes.MandatoryMissing).Union(needed)];
        }

        return json.Length <= MaxBytes ? findings : [.. findings, TooLarge(json.Length)];
    }

    /// <summary>Validates a record as it stands in a file, so that values of a wrong shape are findings too.</summary>
    /// <param name="json">The attributes, a resource object that has them, or a JSON:API document with <c>data</c>.</param>
    /// <param name="target">The state that the DOI is to have.</param>
    /// <param name="recommended">Whether to report missing recommended properties too.</param>
    /// <param name="limit">What ends the validation early; null for nothing.</param>
    /// <returns>What was found: first along the record, then of the record as a whole; empty when all is well.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The target is a state that nobody can ask for.</exception>
    /// <exception cref="OperationCanceledException">The validation was ended.</exception>
    public static IReadOnlyList<Finding> Validate(JsonElement json, DoiState target, bool recommended = false, WorkLimit? limit = null)
    {
        if (target is not (DoiState.Draft or DoiState.Registered or DoiState.Findable))
            throw new ArgumentOutOfRangeException(nameof(target), target, "A DOI can be made a draft, registered or findable.");

        var context = new ValidationContext(target, recommended, WorkLimit.StopOf(limit));
        var attributes = FindAttributes(json);
        if (attributes.ValueKind != JsonValueKind.Object)
        {
            context.Error(FindingCodes.ShapeRefused, "This is not a record: a record is a JSON object of attributes.");
            return context.Findings;
        }

        context.Record.IsExisting = HasKind(attributes, "created", JsonValueKind.String); // the server has dated what it has stored
        context.Record.HasBothIdentifierLists = HasKind(attributes, "identifiers", JsonValueKind.Array)
            && HasKind(attributes, "alternateIdentifiers", JsonValueKind.Array);
        var record = new SchemaWalker(context).Read(attributes, MetadataSchema.Record);
        foreach (var check in RecordChecks)
            check(record, context);
        return context.Findings;
    }

    private static Finding Repeated(string name)
        => new(FindingSeverity.Warning, name, FindingCodes.DuplicateKey, ShapeReport.StandsTwice(name)) { Consequence = FindingConsequence.Dropped };

    private static Finding TooLarge(int bytes) => new(
        FindingSeverity.Error, string.Empty, FindingCodes.RecordTooLarge,
        $"The record has {bytes / (1024 * 1024)} MB; the server takes 10 MB at most. Describe the parts in DOIs of their own.");

    private static JsonElement FindAttributes(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object)
            json = data;
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty("attributes", out var attributes) ? attributes : json;
    }

    private static bool HasKind(JsonElement attributes, string name, JsonValueKind kind)
        => attributes.TryGetProperty(name, out var value) && value.ValueKind == kind;
}
