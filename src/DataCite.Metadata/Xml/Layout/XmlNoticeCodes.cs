namespace DataCite.Metadata;

/// <summary>
/// The kinds of notices that conversion between JSON and XML gives. Scripts may filter by them: they do not change between versions.
/// </summary>
internal static class XmlNoticeCodes
{
    /// <summary>A key of the record that the XML has no place for; it is left out.</summary>
    public const string NoPlaceInXml = "NoPlaceInXml";

    /// <summary>A value that the XML's type at its place cannot hold; it is left out.</summary>
    public const string ValueNotInXml = "ValueNotInXml";

    /// <summary>A character that XML cannot hold; it is replaced or removed.</summary>
    public const string CharacterReplaced = "CharacterReplaced";

    /// <summary>White space at the beginning or end of a text: it is written, but readers of XML take it for layout.</summary>
    public const string WhiteSpaceNotKept = "WhiteSpaceNotKept";

    /// <summary>Something that the XML must have and the record does not; it is filled in the way the server does.</summary>
    public const string ValueSupplied = "ValueSupplied";

    /// <summary>An entry that has been put in another place, because the XML prescribes the order.</summary>
    public const string Moved = "Moved";

    /// <summary>An element or attribute of the XML that the record has no place for; it is left out.</summary>
    public const string NoPlaceInRecord = "NoPlaceInRecord";

    /// <summary>A value of the XML that is no value of its property; it is left out.</summary>
    public const string ValueNotInRecord = "ValueNotInRecord";

    /// <summary>An element that may stand once and stands several times; only the first is read.</summary>
    public const string Repeated = "Repeated";

    /// <summary>A place with several points, boxes or polygons, of which the JSON holds one each: it has become several places.</summary>
    public const string PlaceSplit = "PlaceSplit";

    /// <summary>Something written as an older version of the schema has it, in the words of kernel-4.</summary>
    public const string Upgraded = "Upgraded";
}
