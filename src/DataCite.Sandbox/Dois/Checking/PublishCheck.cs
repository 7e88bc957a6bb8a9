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
    private const string Namespace = "{http://datacite.org/schema/kernel-4}";

    private static readonly string[] CheckedVersions = ["4", "4.0", "4.1", "4.2", "4.3"];

    public static void Run(KeptContent.Draft draft, string uid, ValidationErrors errors)
    {
        var version = JsonText.ScalarText(DerivedValues.Parse(draft, DoiAttribute.SchemaVersion));
        if (version is not null && (version.StartsWith(Kernel + "2", StringComparison.Ordinal) || version.StartsWith(Kernel + "3", StringComparison.Ordinal)))
        {
            errors.Add("xml", $"DOI {uid}: Schema {version} is no longer supported", uid);
            return;
        }

        if (IsBlank(draft))
        {
            errors.Add("xml", "can't be blank", uid);
            return;
        }

        var problems = Problems(draft).ToList();
        var reported = version is not null && version.StartsWith(Kernel, StringComparison.Ordinal) && CheckedVersions.Contains(version[Kernel.Length..]);
        if (problems.Count > 0 && !reported)
            errors.Add("metadata", "is invalid", uid);
        else
        {
            foreach (var (source, text, line) in problems)
                errors.Add(source, $"DOI {uid}: {text} at line {line.ToString(CultureInfo.InvariantCulture)}, column 0", uid);
        }
    }

    private static bool IsBlank(KeptContent.Draft draft)
        => DerivedValues.Parse(draft, DoiAttribute.Xml).ValueKind == JsonValueKind.Null
            && MetadataShapes.Metadata.Values.All(item => draft[item.Attribute].Span.SequenceEqual(DoiAttributes.EmptyValue(item.Attribute)));

    private static IEnumerable<(string Source, string Text, int Line)> Problems(KeptContent.Draft draft)
    {
        var line = 4;
        var creators = DerivedValues.Parse(draft, DoiAttribute.Creators);
        if (creators.GetArrayLength() == 0)
            yield return ("creators", $"Missing child element(s). Expected is ( {Namespace}creator ).", line);
        if (DerivedValues.Parse(draft, DoiAttribute.Titles).GetArrayLength() == 0)
            yield return ("titles", $"Missing child element(s). Expected is ( {Namespace}title ).", line + 1);
        if (string.IsNullOrEmpty(JsonText.ScalarText(DerivedValues.Parse(draft, DoiAttribute.PublisherPlain))))
        {
            yield return (
                "publisher",
                "[facet 'minLength'] The value has a length of '0'; this underruns the allowed minimum length of '1'.",
                line + 2);
        }

        var year = JsonText.ScalarText(DerivedValues.Parse(draft, DoiAttribute.PublicationYear)) ?? string.Empty;
        if (year.Length != 4 || !year.All(char.IsAsciiDigit))
            yield return ("publication_year", $@"[facet 'pattern'] The value '{year}' is not accepted by the pattern '[\d]{{4}}'.", line + 3);
        if (DerivedValues.Parse(draft, DoiAttribute.Types).Text("resourceTypeGeneral") is null)
            yield return ("xml", $"Missing child element(s). Expected is one of ( {Namespace}resourceType, {Namespace}subjects ).", 2);
    }
}
