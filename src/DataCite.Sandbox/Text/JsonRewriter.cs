using System.Text.Json;

namespace DataCite.Sandbox.Text;

/// <summary>Writes a JSON value once more, with some of what is in it changed, however deep it stands.</summary>
internal abstract class JsonRewriter
{
    public void Write(JsonElement element, Utf8JsonWriter writer)
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
                WriteMembers(element, writer);
                writer.WriteEndObject();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    /// <summary>Writes the members of an object.</summary>
    protected virtual void WriteMembers(JsonElement owner, Utf8JsonWriter writer)
    {
        foreach (var member in owner.EnumerateObject())
            WriteMember(member, writer);
    }

    /// <summary>Writes one member of an object.</summary>
    protected virtual void WriteMember(JsonProperty member, Utf8JsonWriter writer)
    {
        writer.WritePropertyName(member.Name);
        Write(member.Value, writer);
    }
}
