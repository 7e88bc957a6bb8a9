using System.Management.Automation;
using System.Text.RegularExpressions;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Checking;

/// <summary>
/// Decides whether metadata may be sent. It is stricter than the server, which stores nearly everything as a draft, and drops keys that it
/// does not know without an error. A mistake is easiest to correct right after it was made.
/// </summary>
internal static partial class MetadataCheck
{
    /// <summary>
    /// Checks what is lost between the input and the request: attributes that stand in the input twice, one value under two names, and what a
    /// client does not send.
    /// </summary>
    /// <exception cref="MetadataInvalidException">The server would refuse or drop some of it.</exception>
    public static DoiRecord RequireWhole(DoiRecord source, string what)
    {
        if (source.IsWholeForNew)
            return source;
        var sent = source.ToUtf8Json(AttributeScope.Writable);
        var later = RecordValidator.Validate(DoiRecord.ParseOwned(sent), DoiState.Draft).Select(static f => (f.Path, f.Code)).ToHashSet();
        Require(RecordValidator.Validate(source, DoiState.Draft), f => IsLoss(f.Consequence) && !later.Contains((f.Path, f.Code)), NotCreated(what));
        return source;
    }

    /// <summary>Checks a new record. What is missing is no fault of a draft; what is wrong is.</summary>
    /// <returns>What would be accepted and regretted.</returns>
    /// <exception cref="MetadataInvalidException">The record has faults.</exception>
    public static IReadOnlyList<Finding> RequireNew(DoiRecord record, DoiState target, string what)
    {
        var findings = RecordValidator.ValidateCreation(record, target);
        if (findings.FirstOrDefault(static finding => finding.Code == FindingCodes.RecordTooLarge) is { } size)
            throw new CmdletInputException(ErrorIds.RecordTooLarge, ErrorCategory.LimitsExceeded, $"{what}: {size.Message}", "Shorten the lists or descriptions, or point to a file with relatedIdentifiers instead.");
        return Require(findings, IsFault, what);
    }

    /// <summary>Checks a record before it is published. An old schema version is not an error here: the request sends kernel 4.</summary>
    /// <returns>What would be accepted and regretted.</returns>
    /// <exception cref="MetadataInvalidException">The server would refuse the record.</exception>
    public static IReadOnlyList<Finding> RequirePublishable(DoiRecord record, DoiState target)
        => Require(
            RecordValidator.Validate(record, target),
            static f => f.Severity == FindingSeverity.Error && f is not { Code: FindingCodes.SchemaVersionRetired, Path: "schemaVersion" },
            $"{PrintableText.Of(record.Doi)} cannot become {(target == DoiState.Findable ? "findable" : "registered")}");

    private static IReadOnlyList<Finding> Require(IReadOnlyList<Finding> findings, Predicate<Finding> isFault, string what)
    {
        var faults = findings.Where(f => isFault(f)).ToArray();
        if (faults.Length > 0)
            throw new MetadataInvalidException(what, faults);
        return [.. findings.Where(static f => f.Severity is FindingSeverity.Warning or FindingSeverity.Error)];
    }

    /// <summary>What an error about a new DOI begins with.</summary>
    /// <param name="what">The item that it was to be made of; the record where there is only one.</param>
    public static string NotCreated(string what) => what == SourceItem.TheRecord ? "The DOI was not created" : $"{what}: the DOI was not created";

    /// <summary>Whether the server would not keep a value, whatever it says of it.</summary>
    public static bool IsLoss(FindingConsequence consequence) => consequence is FindingConsequence.Refused or FindingConsequence.Dropped;

    /// <summary>Whether a finding is a fault of a new value: one that the server would not keep, or a title or creator without text.</summary>
    public static bool IsFault(Finding finding)
        => IsLoss(finding.Consequence)
            || (finding.Code == FindingCodes.TextEmpty && TitleOrCreator().IsMatch(finding.Path));

    /// <summary>What a citation cannot do without.</summary>
    [GeneratedRegex(@"^(titles\[[0-9]+\](\.title)?|creators\[[0-9]+\](\.name)?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex TitleOrCreator();
}
