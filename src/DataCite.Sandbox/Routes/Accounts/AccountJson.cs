using System.Text.Json;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>Pieces that the account resources have in common.</summary>
internal static class AccountJson
{
    private static readonly string[] Lists = ["repositoryType", "language", "subjects"];

    /// <summary>An attribute that the sandbox only keeps: what was sent, or what an account without it shows.</summary>
    public static void WriteProfile(Dictionary<string, string> profile, string name, Utf8JsonWriter writer)
    {
        string? json;
        lock (profile)
            json = profile.GetValueOrDefault(name);
        if (json is not null)
            writer.WriteRawValue(json);
        else if (Lists.Contains(name))
            WriteTexts([], writer);
        else if (name is "issn" or "billingInformation")
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
        else if (name == "fromSalesforce")
            writer.WriteBooleanValue(false);
        else
            writer.WriteNullValue();
    }

    public static void WriteTexts(IEnumerable<string> texts, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    public static void WriteToOne(string name, string type, string id, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(name);
        writer.WritePropertyName("data");
        WriteIdentifier(type, id, writer);
        writer.WriteEndObject();
    }

    public static void WriteToMany(string name, string type, IEnumerable<string> ids, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(name);
        writer.WriteStartArray("data");
        foreach (var id in ids)
            WriteIdentifier(type, id, writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteIdentifier(string type, string id, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("type", type);
        writer.WriteEndObject();
    }
}
