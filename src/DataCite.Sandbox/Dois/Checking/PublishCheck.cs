using System.Globalization;
using System.Text.Json;
using System.Xml;
using DataCite.Metadata;
using DataCite.Sandbox.Dois.Writing;
using DataCite.Sandbox.Errors;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Store;

namespace DataCite.Sandbox.Dois.Checking;

/// <summary>What the metadata of a registered or findable DOI must have (facts §2.7, §2.8).</summary>
internal static class PublishCheck
{
    public static void Run(KeptContent.Draft draft, string uid, bool dryRun, ValidationErrors errors)
    {
        var version = JsonText.ScalarText(DerivedValues.Parse(draft, DoiAttribute.SchemaVersion));
        if (IsRefused(version))
            errors.Add("xml", $"DOI {uid}: Schema {version} is no longer supported", uid);
        else if (IsBlank(draft))
            errors.Add("xml", "can't be blank", uid);
        else
            Report(ProblemsOf(draft, uid), version, uid, dryRun, errors);
    }

    /// <summary>
    /// Reports on metadata; without a schema version that the validator knows, only that something is wrong, and a dry run not even that
    /// (T14).
    /// </summary>
    private static void Report(IReadOnlyList<SchemaProblem>? problems, string? version, string uid, bool dryRun, ValidationErrors errors)
    {
        if (problems?.Count == 0)
            return;
        if (problems is null || version is null || !MetadataSchema.CheckedVersions.Contains(version, StringComparer.Ordinal))
        {
            if (!dryRun)
                errors.Add("metadata", "is invalid", uid);
            return;
        }

        foreach (var (source, text, line) in problems)
            errors.Add(source, $"DOI {uid}: {text} at line {line.ToString(CultureInfo.InvariantCulture)}, column 0", uid);
    }

    // Null when the metadata cannot be written as XML at all.
    private static IReadOnlyList<SchemaProblem>? ProblemsOf(KeptContent.Draft draft, string uid)
    {
        if (MetadataXml.Stored(draft[DoiAttribute.Xml]) is { } stored)
        {
            try
            {
                return SchemaReport.Of(stored);
            }
            catch (XmlException)
            {
                // What is no XML has no metadata either; the report is on what the server makes of that.
            }
        }

        return MetadataXml.Stored(MetadataXml.Generate(uid, attribute => draft[attribute])) is { } made ? SchemaReport.Of(made) : null;
    }

    private static bool IsRefused(string? version)
        => version is not null
            && MetadataSchema.RetiredVersions.Any(retired => version.StartsWith(retired, StringComparison.Ordinal));

    private static bool IsBlank(KeptContent.Draft draft)
        => DerivedValues.Parse(draft, DoiAttribute.Xml).ValueKind == JsonValueKind.Null
            && MetadataShapes.Metadata.Values.All(item => draft[item.Attribute]
                .Span.SequenceEqual(DoiAttributes.EmptyValue(item.Attribute)));
}
