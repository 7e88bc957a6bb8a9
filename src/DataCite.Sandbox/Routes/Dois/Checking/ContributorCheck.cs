using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Editing;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Checking;

/// <summary>The types of contributors, which the server checks in every state once the schema is kernel-4.</summary>
internal static class ContributorCheck
{
    public static void Run(JsonElement attributes, KeptContent.Draft draft, string? schemaVersion, string uid, ValidationErrors errors)
    {
        if (schemaVersion != MetadataSchema.Namespace)
            return;

        // Those of the payload are shown as they were sent; those of XML, or of the stored record, as they are stored.
        var contributors = attributes.Member("contributors") is { ValueKind: JsonValueKind.Array } sent
            ? sent
            : DerivedValues.Parse(draft, DoiAttribute.Contributors);
        foreach (var contributor in contributors.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object))
        {
            if (contributor.Text("contributorType") is not { Length: > 0 } type)
                errors.Add("contributors", $"Contributor '{RubyText.Of(contributor)}' is missing a required element: contributor type.", uid);
            else if (!Vocabularies.ContributorType.Contains(type))
            {
                errors.Add(
                    "contributors",
                    $"Contributor '{RubyText.Of(contributor)}' has a contributor type that is not supported in schema 4: '{type}'.",
                    uid);
            }
        }
    }
}
