using System.Globalization;
using System.Text.Json;
using DataCite.Sandbox.Dois.Writing;
using DataCite.Sandbox.Errors;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Store;

namespace DataCite.Sandbox.Dois.Checking;

/// <summary>What the metadata of a registered or findable DOI must have (facts §2.7, §2.8).</summary>
internal static class PublishCheck
{
    private const string Kernel = "http://datacite.org/schema/kernel-";

    private static readonly string[] ReportedVersions = ["4", "4.0", "4.1", "4.2", "4.3"];

    public static void Run(KeptContent.Draft draft, string uid, ValidationErrors errors)
    {
        var version = JsonText.ScalarText(DerivedValues.Parse(draft, DoiAttribute.SchemaVersion));
        if (IsRefused(version))
            errors.Add("xml", $"DOI {uid}: Schema {version} is no longer supported", uid);
        else if (IsBlank(draft))
            errors.Add("xml", "can't be blank", uid);
        else
            Report(SchemaReport.Of(draft), version, uid, errors);
    }

    /// <summary>Reports on metadata; without a schema version that the validator knows, only that something is wrong (T14).</summary>
    private static void Report(IReadOnlyList<SchemaProblem> problems, string? version, string uid, ValidationErrors errors)
    {
        if (problems.Count == 0)
            return;
        if (version is null || !version.StartsWith(Kernel, StringComparison.Ordinal)
            || !ReportedVersions.Contains(version[Kernel.Length..]))
        {
            errors.Add("metadata", "is invalid", uid);
            return;
        }

        foreach (var (source, text, line) in problems)
            errors.Add(source, $"DOI {uid}: {text} at line {line.ToString(CultureInfo.InvariantCulture)}, column 0", uid);
    }

    private static bool IsRefused(string? version)
        => version is not null
            && (version.StartsWith(Kernel + "2", StringComparison.Ordinal) || version.StartsWith(Kernel + "3", StringComparison.Ordinal));

    private static bool IsBlank(KeptContent.Draft draft)
        => DerivedValues.Parse(draft, DoiAttribute.Xml).ValueKind == JsonValueKind.Null
            && MetadataShapes.Metadata.Values.All(item => draft[item.Attribute]
                .Span.SequenceEqual(DoiAttributes.EmptyValue(item.Attribute)));
}
