using System.Text.Json;

namespace DataCite.Sandbox.Generation;

/// <summary>The people of a made-up record: persons with and without ORCID and affiliation, and an organisation now and then.</summary>
internal static class SamplePeople
{
    public static void Write(Utf8JsonWriter writer, int index)
    {
        writer.WriteStartArray("creators");
        for (var i = 0; i <= index % 4; i++)
            WritePerson(writer, index + (i * 3), contributorType: null);
        if (index % 6 == 0)
            WriteOrganisation(writer, index);
        writer.WriteEndArray();
        writer.WriteStartArray("contributors");
        if (index % 2 == 0)
            WritePerson(writer, index + 5, "DataCurator");
        writer.WriteEndArray();
    }

    private static void WritePerson(Utf8JsonWriter writer, int index, string? contributorType)
    {
        var (family, given, orcid) = SampleText.People[index % SampleText.People.Length];
        writer.WriteStartObject();
        writer.WriteString("name", $"{family}, {given}");
        writer.WriteString("nameType", "Personal");
        writer.WriteString("givenName", given);
        writer.WriteString("familyName", family);
        writer.WriteStartArray("affiliation");
        if (index % 3 != 2)
            WriteAffiliation(writer, index);
        writer.WriteEndArray();
        writer.WriteStartArray("nameIdentifiers");
        if (index % 2 == 0)
        {
            writer.WriteStartObject();
            writer.WriteString("schemeUri", "https://orcid.org");
            writer.WriteString("nameIdentifier", $"https://orcid.org/{orcid}");
            writer.WriteString("nameIdentifierScheme", "ORCID");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (contributorType is not null)
            writer.WriteString("contributorType", contributorType);
        writer.WriteEndObject();
    }

    private static void WriteAffiliation(Utf8JsonWriter writer, int index)
    {
        var (name, ror, _) = SampleText.Institutions[index % SampleText.Institutions.Length];
        writer.WriteStartObject();
        writer.WriteString("name", name);
        if (index % 3 == 0)
        {
            writer.WriteString("schemeUri", "https://ror.org");
            writer.WriteString("affiliationIdentifier", ror);
            writer.WriteString("affiliationIdentifierScheme", "ROR");
        }

        writer.WriteEndObject();
    }

    private static void WriteOrganisation(Utf8JsonWriter writer, int index)
    {
        writer.WriteStartObject();
        writer.WriteString("name", SampleText.Institutions[index % SampleText.Institutions.Length].Name);
        writer.WriteString("nameType", "Organizational");
        writer.WriteEndObject();
    }
}
