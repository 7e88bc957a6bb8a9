using System.Globalization;
using System.Text.Json;
using System.Xml;
using DataCite.Metadata;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Editing;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Checking;

/// <summary>What the metadata of a registered or findable DOI must have.</summary>
internal static class PublishCheck
{
    /// <param name="draft">What would be stored.</param>
    /// <param name="uid">The DOI, lower case.</param>
    /// <param name="errors">Takes the problems.</param>
    /// <param name="refused">Sources that a check of their own refuses; the XML has nothing to add about them.</param>
    /// <returns>Whether the metadata is wrong in a way that is noticed only when the record is saved.</returns>
    public static bool Run(KeptContent.Draft draft, string uid, ValidationErrors errors, IReadOnlyCollection<string> refused)
    {
        var version = JsonBytes.ScalarText(DerivedValues.Parse(draft, DoiAttribute.SchemaVersion));
        if (IsRefused(version))
            errors.Add("xml", $"DOI {uid}: Schema {version} is no longer supported", uid);
        else if (IsBlank(draft))
            errors.Add("xml", "can't be blank", uid);
        else
            return Report(ProblemsOf(draft, uid), version, uid, errors, refused);
        return false;
    }

    // Without a schema version that the validator knows it reports nothing.
    private static bool Report(IReadOnlyList<SchemaProblem>? problems, string? version, string uid, ValidationErrors errors,
        IReadOnlyCollection<string> refused)
    {
        if (problems?.Count == 0)
            return false;
        if (problems is null || version is null || !MetadataSchema.CheckedVersions.Contains(version, StringComparer.Ordinal))
            return true;
        foreach (var (source, text, line) in problems.Where(problem => !refused.Contains(problem.Source)))
            errors.Add(source, $"DOI {uid}: {text} at line {line.ToString(CultureInfo.InvariantCulture)}, column 0", uid);
        return false;
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
