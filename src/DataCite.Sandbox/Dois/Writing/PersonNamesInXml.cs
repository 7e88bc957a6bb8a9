using System.Text.Json;
using DataCite.Sandbox.Http;

namespace DataCite.Sandbox.Dois.Writing;

/// <summary>
/// The names of people as generated XML has them: wherever there is a family name, <c>creatorName</c> and <c>contributorName</c> are made of it
/// and the given name, whatever <c>name</c> says (facts §0).
/// </summary>
internal static class PersonNamesInXml
{
    /// <summary>Writes a value with every person in it renamed.</summary>
    public static void Write(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    Write(item, writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Object:
                writer.WriteStartObject();
                var family = element.Text("familyName");
                if (!string.IsNullOrWhiteSpace(family))
                    writer.WriteString("name", element.Text("givenName") is { } given ? $"{family}, {given}" : family);
                foreach (var member in element.EnumerateObject().Where(member => string.IsNullOrWhiteSpace(family) || member.Name != "name"))
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, writer);
                }

                writer.WriteEndObject();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
