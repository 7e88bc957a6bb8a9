namespace DataCite.Metadata;

/// <summary>Where a key of the schema stands in the XML, taken apart from its <see cref="AttributeDefinition.XmlPath"/>.</summary>
/// <param name="Definition">The key.</param>
/// <param name="Wrapper">The element around a list (<c>creators</c>), or null.</param>
/// <param name="Element">The element that holds or is the value (<c>creatorName</c>); null when it is the object's own element.</param>
/// <param name="Attribute">The XML attribute, with its prefix (<c>nameType</c>, <c>xml:lang</c>); null when it is an element.</param>
internal sealed record XmlPlace(AttributeDefinition Definition, string? Wrapper, string? Element, string? Attribute)
{
    /// <summary>
    /// The entries of a polygon stand together in one element, while other lists have one element for each of theirs.
    /// </summary>
    public bool IsPolygon => ReferenceEquals(Definition.Part, SchemaParts.PolygonPoint);

    public static XmlPlace Of(AttributeDefinition definition)
    {
        var steps = definition.XmlPath!.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(static step => step != ".").ToArray();
        var attribute = steps is [.., var last] && last.StartsWith('@') ? last[1..] : null;
        return (attribute is null ? steps : steps[..^1]) switch
        {
            [] => new XmlPlace(definition, null, null, attribute),
            [var element] => new XmlPlace(definition, null, element, attribute),
            [var wrapper, var element] => new XmlPlace(definition, wrapper, element, attribute),
            _ => throw new NotSupportedException($"'{definition.XmlPath}' is deeper than any place in the XML."),
        };
    }
}
