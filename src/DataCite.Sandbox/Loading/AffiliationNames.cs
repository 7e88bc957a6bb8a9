using System.Text.Json;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Loading;

/// <summary>Records that were read without <c>affiliation=true</c> hold affiliations as text; the store keeps objects.</summary>
internal static class AffiliationNames
{
    public static JsonElement ToObjects(JsonElement attributes)
    {
        using var document = JsonDocument.Parse(JsonBytes.Write(writer =>
        {
            writer.WriteStartObject();
            foreach (var property in attributes.EnumerateObject())
            {
                writer.WritePropertyName(property.Name);
                if (property.Name is "creators" or "contributors" && property.Value.ValueKind == JsonValueKind.Array)
                    WritePeople(property.Value, writer);
                else
                    property.Value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }));
        return document.RootElement.Clone();
    }

    private static void WritePeople(JsonElement people, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var person in people.EnumerateArray())
        {
            if (person.ValueKind != JsonValueKind.Object)
            {
                person.WriteTo(writer);
                continue;
            }

            writer.WriteStartObject();
            foreach (var member in person.EnumerateObject())
            {
                writer.WritePropertyName(member.Name);
                if (member.Name == "affiliation" && member.Value.ValueKind == JsonValueKind.Array)
                    WriteAffiliations(member.Value, writer);
                else
                    member.Value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteAffiliations(JsonElement affiliations, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var affiliation in affiliations.EnumerateArray())
        {
            if (affiliation.ValueKind == JsonValueKind.String)
            {
                writer.WriteStartObject();
                writer.WriteString("name", affiliation.GetString());
                writer.WriteEndObject();
            }
            else
                affiliation.WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}
