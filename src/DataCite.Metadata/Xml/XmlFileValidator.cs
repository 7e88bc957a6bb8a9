using System.Globalization;

namespace DataCite.Metadata;

/// <summary>
/// Judges a file of DataCite XML as the server would judge the file, and says as well what this library makes of it. The two differ: what the schema
/// refuses in a file is often only left out when it is read here.
/// </summary>
internal static class XmlFileValidator
{
    /// <summary>Judges a file.</summary>
    /// <param name="xml">The file, as it was read.</param>
    /// <param name="target">The state that the DOI is to have. Drafts are not checked against the schema, so that it gives warnings there.</param>
    /// <param name="recommended">Whether to report missing recommended properties too.</param>
    /// <param name="limit">What ends the work early; null for nothing.</param>
    /// <returns>What the record lacks, what the server would refuse in the file, and what is read otherwise than it stands there.</returns>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static IReadOnlyList<Finding> Validate(XmlReadResult xml, DoiState target, bool recommended = false, WorkLimit? limit = null)
    {
        ArgumentNullException.ThrowIfNull(xml);
        // No XML has a place for the landing page; it is given beside it.
        var ofRecord = RecordValidator.Validate(xml.Record, target, recommended, limit)
            .Where(static finding => finding is not { Code: FindingCodes.MandatoryMissing, Path: "url" }).ToList();
        var severity = target == DoiState.Draft ? FindingSeverity.Warning : FindingSeverity.Error;
        var refusals = IsOld(xml.Kernel) ? [Retired(xml.Kernel!, severity)] : Refusals(xml, ofRecord, severity);
        return [.. ofRecord, .. refusals, .. DroppedDates(xml.Record), .. xml.Warnings];
    }

    private static bool IsOld(string? kernel) => kernel is not null && kernel["kernel-".Length] is '2' or '3';

    private static Finding Retired(string kernel, FindingSeverity severity) => new(
        severity, "schemaVersion", FindingCodes.SchemaVersionRetired,
        $"DataCite would refuse the file: it no longer accepts {kernel} for registered and findable DOIs. The record that is read from it is kernel-4.",
        kernel, MetadataSchema.Namespace);

    // What the record's own checks report already, in better words, is not reported again. What was left out of the record is.
    private static IEnumerable<Finding> Refusals(XmlReadResult xml, List<Finding> ofRecord, FindingSeverity severity)
    {
        var told = ofRecord.Where(finding => finding.Severity == severity).Select(static finding => RootOf(finding.Path)).ToHashSet(StringComparer.Ordinal);
        var changed = xml.Warnings.Select(static warning => warning.Message.Split(':', 2)[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var problem in xml.SchemaProblems)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"Line {problem.Line}");
            if (!changed.Contains(line) && IsTold(problem, told))
                continue;
            yield return new Finding(
                severity, problem.Path, FindingCodes.XmlRefused,
                $"{line}: DataCite would refuse the file here, in '{problem.Path[(problem.Path.LastIndexOf('/') + 1)..]}': {PrintableText.Of(problem.Text)}");
        }
    }

    private static bool IsTold(SchemaProblem problem, HashSet<string> told)
    {
        var steps = problem.Path.Split('/');
        // Of the resource itself: a child is missing, which the record's checks name.
        return steps.Length == 1
            ? problem.Text.StartsWith("Missing", StringComparison.Ordinal) && told.Count > 0
            : XmlLayout.Of(MetadataSchema.Record).Places.FirstOrDefault(place => (place.Wrapper ?? place.Element) == steps[1]) is { } known
                && told.Contains(known.Definition.Name);
    }

    private static string RootOf(string path)
    {
        var end = path.AsSpan().IndexOfAny('[', '.');
        return end < 0 ? path : path[..end];
    }

    /// <summary>The server takes the date of a file only where its own library reads it.</summary>
    private static IEnumerable<Finding> DroppedDates(DoiRecord record)
        => record.Dates.Select(static (item, index) => (Index: index, Item: item)).Where(static entry => entry.Item.Date is { Length: > 0 } date && !EdtfDate.IsReadByServer(date)).Select(static entry => new Finding(
            FindingSeverity.Warning, string.Create(CultureInfo.InvariantCulture, $"dates[{entry.Index}].date"), FindingCodes.DateNotRead,
            EdtfDate.WhyNotRead(entry.Item.Date!), entry.Item.Date));
}
