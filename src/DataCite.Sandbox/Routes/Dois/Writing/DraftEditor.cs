using System.Globalization;
using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Editing;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Writing;

/// <summary>Puts a whole payload into a draft: XML, metadata, address and the rest.</summary>
internal static class DraftEditor
{
    private static readonly (string Name, DoiAttribute Attribute)[] Texts =
    [
        ("url", DoiAttribute.Url), ("schemaVersion", DoiAttribute.SchemaVersion), ("source", DoiAttribute.Source),
        ("reason", DoiAttribute.Reason),
    ];

    public static void Apply(KeptContent.Draft draft, JsonElement attributes, string name, bool isNew)
    {
        var xmlBefore = draft[DoiAttribute.Xml];
        var suppliedXml = attributes.Text("xml") is { Length: > 0 } encoded ? ApplyXml(draft, encoded, name) : null;
        foreach (var (member, attribute) in Texts)
        {
            if (attributes.Member(member) is { } value)
                draft[attribute] = JsonBytes.Write(writer => writer.WriteStringValue(JsonBytes.ScalarText(value)));
        }

        // Beside XML, attributes override it one by one and nulls count as absent; without it, null clears.
        var metadata = suppliedXml is null ? attributes : WithoutNulls(attributes);
        var edited = MetadataEditor.Apply(metadata, draft);
        if (edited || (suppliedXml is null && attributes.Member("schemaVersion") is not null))
            Regenerate(draft, name);
        DerivedValues.Normalise(draft, fillsEmptyTypes: suppliedXml?.Attributes is not null || attributes.TryGetProperty("types", out _));

        if (isNew && attributes.Member("source") is null)
            draft[DoiAttribute.Source] = "\"api\""u8.ToArray();
        if (!isNew && !xmlBefore.Span.SequenceEqual("null"u8) && !draft[DoiAttribute.Xml].Span.SequenceEqual(xmlBefore.Span))
            CountMetadataVersion(draft);
        if (attributes.Member("contentUrl") is { } addresses)
            draft[DoiAttribute.ContentUrl] = JsonBytes.Write(writer => Shape.ScalarList.Write(addresses, writer));
        if (attributes.Member("landingPage") is { ValueKind: JsonValueKind.Object } landingPage)
            draft[DoiAttribute.LandingPage] = JsonBytes.Write(writer => landingPage.WriteTo(writer));
    }

    // The XML replaces all metadata; what it does not say is gone.
    private static SuppliedXml ApplyXml(KeptContent.Draft draft, string encoded, string name)
    {
        var supplied = MetadataXml.Read(encoded, name);
        if (supplied.Attributes is { } attributes)
        {
            foreach (var (attribute, _) in MetadataShapes.Metadata.Values)
                draft.Clear(attribute);
            MetadataEditor.Apply(attributes, draft);
            draft[DoiAttribute.SchemaVersion] = JsonBytes.Write(writer
                => writer.WriteStringValue(supplied.SchemaVersion ?? MetadataSchema.Namespace));
        }

        if (supplied.Text is not null)
            draft[DoiAttribute.Xml] = MetadataXml.AsJson(supplied.Text);
        else if (supplied.Attributes is not null)
            Regenerate(draft, name);
        return supplied;
    }

    private static void Regenerate(KeptContent.Draft draft, string name)
        => draft[DoiAttribute.Xml] = MetadataXml.Generate(name, attribute => draft[attribute]) ?? "null"u8.ToArray();

    private static void CountMetadataVersion(KeptContent.Draft draft)
    {
        var version = DerivedValues.Parse(draft, DoiAttribute.MetadataVersion);
        var next = version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) ? number + 1 : 1;
        draft[DoiAttribute.MetadataVersion] = System.Text.Encoding.ASCII.GetBytes(next.ToString(CultureInfo.InvariantCulture));
    }

    private static JsonElement WithoutNulls(JsonElement attributes)
    {
        using var document = JsonDocument.Parse(JsonBytes.Write(writer =>
        {
            writer.WriteStartObject();
            foreach (var property in attributes.EnumerateObject().Where(static property => property.Value.ValueKind != JsonValueKind.Null))
                property.WriteTo(writer);
            writer.WriteEndObject();
        }));
        return document.RootElement.Clone();
    }
}
