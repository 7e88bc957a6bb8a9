using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Editing;

/// <summary>Values that follow from others: the plain spellings, the second spelling of identifiers, the derived types.</summary>
internal static class DerivedValues
{
    /// <summary>Brings every derived value of a draft up to date, as far as the XML rests on it.</summary>
    public static void Fill(KeptContent.Draft draft)
    {
        draft[DoiAttribute.Identifiers] = JsonBytes.Write(writer => WriteWithoutDois(Parse(draft, DoiAttribute.Identifiers), writer));
        draft[DoiAttribute.AlternateIdentifiers]
            = JsonBytes.Write(writer => IdentifierPairs.WriteAsAlternates(Parse(draft, DoiAttribute.Identifiers), writer));
        FillPeople(draft, DoiAttribute.Creators, DoiAttribute.CreatorsPlain);
        FillPeople(draft, DoiAttribute.Contributors, DoiAttribute.ContributorsPlain);
        draft[DoiAttribute.PublisherPlain]
            = JsonBytes.Write(writer => writer.WriteStringValue(Parse(draft, DoiAttribute.Publisher).Text("name")));
        if (ContainerDerivation.Derive(draft) is { } container)
            draft[DoiAttribute.Container] = container;
    }

    /// <summary>
    /// What the server changes on every save, once the XML is made: so the XML of a first save holds these values as they were sent.
    /// </summary>
    /// <param name="draft">What is to be stored.</param>
    /// <param name="fillsEmptyTypes">Whether an object without members gets derived types: only when types were sent.</param>
    public static void Normalise(KeptContent.Draft draft, bool fillsEmptyTypes)
    {
        draft[DoiAttribute.Subjects] = JsonBytes.Write(writer => WriteDistinct(Parse(draft, DoiAttribute.Subjects), writer));
        draft[DoiAttribute.Language] = JsonBytes.Write(
            writer => writer.WriteStringValue(LanguageCodes.Normalise(JsonBytes.ScalarText(Parse(draft, DoiAttribute.Language)))));
        Complete(draft);
        FillTypes(draft, fillsEmptyTypes);
    }

    /// <summary>What a record that is loaded as it is may lack: canonical rights, coordinates as numbers, the derived types.</summary>
    public static void Complete(KeptContent.Draft draft)
    {
        draft[DoiAttribute.RightsList] = JsonBytes.Write(writer => LicenceNames.Write(Parse(draft, DoiAttribute.RightsList), writer));
        draft[DoiAttribute.GeoLocations] = JsonBytes.Write(writer => Coordinates.Rewriter.Write(Parse(draft, DoiAttribute.GeoLocations), writer));
        FillTypes(draft, fillsEmptyTypes: false);
    }

    public static JsonElement Parse(KeptContent.Draft draft, DoiAttribute attribute) => JsonBytes.Parse(draft[attribute]);

    private static void WriteDistinct(JsonElement list, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        if (list.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in list.EnumerateArray().DistinctBy(static item => item.GetRawText()))
                item.WriteTo(writer);
        }

        writer.WriteEndArray();
    }

    private static void WriteWithoutDois(JsonElement identifiers, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        if (identifiers.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in identifiers.EnumerateArray().Where(static item => item.Text("identifierType") != "DOI"))
                item.WriteTo(writer);
        }

        writer.WriteEndArray();
    }

    private static void FillPeople(KeptContent.Draft draft, DoiAttribute full, DoiAttribute plain)
    {
        var people = Parse(draft, full);
        draft[full] = JsonBytes.Write(writer => WritePeople(people, writer, static (affiliation, writer) => affiliation.WriteTo(writer)));
        draft[plain] = JsonBytes.Write(writer => WritePeople(people, writer, static (affiliation, writer) =>
        {
            if (affiliation.Text("name") is { } name)
                writer.WriteStringValue(name);
        }));
    }

    // Both lists are always there, even if nothing was sent (facts §5.4).
    private static void WritePeople(JsonElement people, Utf8JsonWriter writer, Action<JsonElement, Utf8JsonWriter> writeAffiliation)
    {
        writer.WriteStartArray();
        foreach (var person in people.EnumerateArray())
        {
            writer.WriteStartObject();
            var names = person.EnumerateObject().Select(static member => member.Name).Union(["affiliation", "nameIdentifiers"]);
            foreach (var name in names.OrderBy(static name => name.Length).ThenBy(static name => name, StringComparer.Ordinal))
            {
                writer.WritePropertyName(name);
                var value = person.Member(name);
                if (name == "affiliation")
                    WriteAffiliations(value, writer, writeAffiliation);
                else if (name == "nameIdentifiers" && value?.ValueKind != JsonValueKind.Array)
                    WriteEmptyList(writer);
                else
                    value!.Value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteAffiliations(
        JsonElement? affiliations, Utf8JsonWriter writer, Action<JsonElement, Utf8JsonWriter> writeAffiliation)
    {
        writer.WriteStartArray();
        if (affiliations is { ValueKind: JsonValueKind.Array } list)
        {
            foreach (var affiliation in list.EnumerateArray())
                writeAffiliation(affiliation, writer);
        }

        writer.WriteEndArray();
    }

    private static void WriteEmptyList(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        writer.WriteEndArray();
    }

    private static void FillTypes(KeptContent.Draft draft, bool fillsEmptyTypes)
    {
        var types = Parse(draft, DoiAttribute.Types);
        if (!fillsEmptyTypes && !types.EnumerateObject().Any())
            return;
        var mapping = ResourceTypeDerivation.Derive(types.Text("resourceTypeGeneral"), types.Text("resourceType"));
        var values = types.EnumerateObject().ToDictionary(static member => member.Name, static member => JsonBytes.ScalarText(member.Value));
        foreach (var (name, value) in new[]
        {
            ("schemaOrg", mapping.SchemaOrg), ("citeproc", mapping.Citeproc), ("bibtex", mapping.Bibtex), ("ris", mapping.Ris),
        })
        {
            if (values.GetValueOrDefault(name) is null)
                values[name] = value;
        }

        draft[DoiAttribute.Types] = JsonBytes.Write(writer =>
        {
            writer.WriteStartObject();
            foreach (var (name, value) in values.OrderBy(static pair => pair.Key.Length)
                .ThenBy(static pair => pair.Key, StringComparer.Ordinal))
                writer.WriteString(name, value);
            writer.WriteEndObject();
        });
    }
}
