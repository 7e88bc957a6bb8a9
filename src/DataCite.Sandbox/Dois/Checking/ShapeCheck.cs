using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox.Errors;
using DataCite.Sandbox.Http;

namespace DataCite.Sandbox.Dois.Checking;

/// <summary>The checks that hold in every state, drafts included (facts §2.8): text where a list of objects belongs.</summary>
internal static class ShapeCheck
{
    public static void Run(JsonElement attributes, string uid, ValidationErrors errors)
    {
        foreach (var attribute in MetadataSchema.Record.Attributes.Where(static attribute => attribute.RefusesText))
        {
            // Blank text counts as no value, which the server does not look at.
            if (attributes.Member(attribute.Name) is not { ValueKind: JsonValueKind.String } text || string.IsNullOrWhiteSpace(text.GetString()))
                continue;
            // Dates alone are shown without quotes (facts §2.8).
            var shown = attribute.Name == "dates" ? text.GetString() : $"'{text.GetString()}'";
            errors.Add(attribute.ErrorSource, $"{attribute.RefusalName} {shown} should be an object instead of a string.", uid);
        }
    }

    /// <summary>
    /// An entry without its type, or with nothing but its type, is refused at once, as a request error (facts §0): the server fetches both.
    /// </summary>
    public static void RefuseIncompleteAlternateIdentifiers(JsonElement attributes)
    {
        if (attributes.Member("alternateIdentifiers") is not { ValueKind: JsonValueKind.Array } list)
            return;
        foreach (var item in list.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object))
        {
            if (item.Member("alternateIdentifierType") is null)
                throw ApiErrors.MissingParameter("alternateIdentifierType");
            if (!item.TryGetProperty("alternateIdentifier", out _))
                throw ApiErrors.MissingParameter("alternateIdentifier");
        }
    }
}
