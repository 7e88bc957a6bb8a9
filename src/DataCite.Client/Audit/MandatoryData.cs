using System.Text.Json;
using System.Text.Json.Nodes;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>What a registered or findable DOI has to have.</summary>
internal static class MandatoryData
{
    /// <summary>The attributes that are missing, such as <c>publisher</c>.</summary>
    public static IReadOnlyList<string> MissingIn(DoiRecord record)
    {
        if (record.Xml is null)
            return Missing(RecordValidator.Validate(record, DoiState.Findable));
        // An attribute that stands in the XML alone counts as given when it is sent. What the server has stored has been taken from there already.
        var attributes = JsonNode.Parse(record.ToUtf8Json().Span)!.AsObject();
        attributes.Remove("xml");
        using var document = JsonDocument.Parse(attributes.ToJsonString());
        return Missing(RecordValidator.Validate(document.RootElement, DoiState.Findable));
    }

    private static ReadableList<string> Missing(IEnumerable<Finding> findings)
        => [.. findings.Where(static finding => finding is { Code: FindingCodes.MandatoryMissing, Severity: FindingSeverity.Error }).Select(static finding => finding.Path)];
}
