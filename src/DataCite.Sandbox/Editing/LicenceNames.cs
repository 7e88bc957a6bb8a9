using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Editing;

/// <summary>
/// Rights that SPDX knows, by identifier, full name or an address in <c>rights</c>, are replaced by the five canonical keys; an address
/// in <c>rightsUri</c> alone is not looked at, and an entry with nothing in it disappears. Other identifiers are stored in lower
/// case.
/// </summary>
internal static class LicenceNames
{
    public static void Write(JsonElement rightsList, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var item in rightsList.EnumerateArray()
            .Where(static item => item.EnumerateObject().Any(static member => !IsBlank(member.Value))))
        {
            var licence = SpdxLicenses.Find(item.Text("rightsIdentifier")) ?? SpdxLicenses.Match(item.Text("rights"));
            if (licence is null)
                WriteOther(item, writer);
            else
                WriteLicence(licence, item.Text("lang"), writer);
        }

        writer.WriteEndArray();
    }

    private static void WriteOther(JsonElement item, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var member in item.EnumerateObject())
        {
            if (member.Name == "rightsIdentifier" && JsonBytes.ScalarText(member.Value) is { } identifier)
                writer.WriteString(member.Name, identifier.ToLowerInvariant());
            else
                member.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteLicence(SpdxLicense licence, string? language, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (language is not null)
            writer.WriteString("lang", language);
        writer.WriteString("rights", licence.Name);
        writer.WriteString("rightsUri", licence.Url);
        writer.WriteString("schemeUri", SpdxLicenses.SchemeUri);
        writer.WriteString("rightsIdentifier", licence.Id.ToLowerInvariant());
        writer.WriteString("rightsIdentifierScheme", SpdxLicenses.Scheme);
        writer.WriteEndObject();
    }

    private static bool IsBlank(JsonElement value) => string.IsNullOrEmpty(JsonBytes.ScalarText(value));
}
