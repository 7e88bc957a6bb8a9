namespace DataCite.Metadata;

/// <summary>Words in which the schema is written down: <c>Mandatory(Text("funderName"))</c>.</summary>
internal static class AttributeDefinitions
{
    internal static AttributeDefinition Text(string name) => new(name, ValueShape.Text);

    internal static AttributeDefinition Texts(string name) => new(name, ValueShape.TextList);

    internal static AttributeDefinition Part(string name, ObjectDefinition definition) => new(name, ValueShape.Part) { Part = definition };

    internal static AttributeDefinition Parts(string name, ObjectDefinition definition)
        => new(name, ValueShape.PartList) { Part = definition };

    /// <summary>Text from a controlled list.</summary>
    internal static AttributeDefinition Term(string name, Vocabulary vocabulary) => Text(name) with { Vocabulary = vocabulary };

    /// <summary>An address that the XSD types as one.</summary>
    internal static AttributeDefinition Uri(string name) => UntypedUri(name) with { IsXsdUri = true };

    /// <summary>An address that is any text to the XSD.</summary>
    internal static AttributeDefinition UntypedUri(string name) => Text(name) with { Format = TextFormat.Uri };

    /// <summary>The language of a text: <c>lang</c> in JSON, <c>xml:lang</c> in XML.</summary>
    internal static AttributeDefinition Lang(string? xmlPath = "@xml:lang")
        => Text("lang") with { Format = TextFormat.LanguageTag, XmlPath = xmlPath };

    internal static AttributeDefinition Longitude(string name)
        => Mandatory(new AttributeDefinition(name, ValueShape.Number) { Format = TextFormat.Longitude, XmlPath = name });

    internal static AttributeDefinition Latitude(string name)
        => Mandatory(new AttributeDefinition(name, ValueShape.Number) { Format = TextFormat.Latitude, XmlPath = name });

    internal static AttributeDefinition Mandatory(AttributeDefinition attribute) => attribute with { Obligation = Obligation.Mandatory };

    internal static AttributeDefinition Recommended(AttributeDefinition attribute)
        => attribute with { Obligation = Obligation.Recommended };

    internal static AttributeDefinition Control(AttributeDefinition attribute) => attribute with { Role = AttributeRole.Control };

    internal static AttributeDefinition ReadOnly(string name, ValueShape shape) => new(name, shape) { Role = AttributeRole.ReadOnly };

    /// <summary>The attribute with its place in the XML, an XPath from the element of the object that holds it.</summary>
    internal static AttributeDefinition At(this AttributeDefinition attribute, string xmlPath) => attribute with { XmlPath = xmlPath };
}
