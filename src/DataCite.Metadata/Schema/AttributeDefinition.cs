namespace DataCite.Metadata;

/// <summary>What the schema says of one attribute, or of one key of an object inside it.</summary>
/// <param name="Name">The JSON key, in camel case: <c>relatedIdentifiers</c>.</param>
/// <param name="Shape">What its value looks like.</param>
internal sealed record AttributeDefinition(string Name, ValueShape Shape)
{
    /// <summary>How much the schema wants it.</summary>
    public Obligation Obligation { get; init; }

    /// <summary>What the server does with it; only attributes at the top level are anything but metadata.</summary>
    public AttributeRole Role { get; init; }

    /// <summary>The controlled list that its text is from, or null.</summary>
    public Vocabulary? Vocabulary { get; init; }

    /// <summary>What its text is written in.</summary>
    public TextFormat Format { get; init; }

    /// <summary>What the object, or each object of the list, holds; null when the shape is none, or the server takes any object.</summary>
    public ObjectDefinition? Part { get; init; }

    /// <summary>
    /// Where it stands in the XML, as an XPath from the element of the object that holds it (from <c>resource</c> at the top level):
    /// <c>creators/creator</c>, <c>creatorName/@nameType</c>, <c>@schemeURI</c>, <c>.</c> for the text of the element itself. Null when the
    /// XML has no place for it.
    /// </summary>
    public string? XmlPath { get; init; }

    /// <summary>Whether the XSD types it as <c>xs:anyURI</c>, so that the server refuses what has not the form of one.</summary>
    public bool IsXsdUri { get; init; }

    /// <summary>The most characters that the server accepts, or null when it sets no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>
    /// Whether the server refuses plain text in this place, for drafts too. Its message then begins with <see cref="RefusalName"/>. In other
    /// places it drops the text.
    /// </summary>
    public bool RefusesText => RefusalName is not null;

    /// <summary>What the server calls one entry when it refuses it: <c>Related identifier</c>; null when it does not refuse it.</summary>
    public string? RefusalName { get; init; }

    /// <summary>The name of the attribute in the <c>source</c> of the server's errors, in snake case: <c>related_identifiers</c>.</summary>
    public string ErrorSource => Name switch
    {
        "alternateIdentifiers" => "identifiers",
        "version" => "version_info",
        _ => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(Name),
    };

    /// <summary>Whether the value is a list.</summary>
    public bool IsList => Shape is ValueShape.TextList or ValueShape.PartList;

    /// <summary>The JSON key.</summary>
    public override string ToString() => Name;
}
