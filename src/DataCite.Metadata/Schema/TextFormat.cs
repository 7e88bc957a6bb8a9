namespace DataCite.Metadata;

/// <summary>What the text of an attribute is written in, beyond being text.</summary>
internal enum TextFormat
{
    /// <summary>Free text.</summary>
    Free,

    /// <summary>An absolute URI.</summary>
    Uri,

    /// <summary>A language tag of BCP 47: <c>de</c>, <c>pt-BR</c>.</summary>
    LanguageTag,

    /// <summary>A date or range of dates in the forms that the schema documents (W3CDTF, RKMS-ISO8601).</summary>
    Date,

    /// <summary>Degrees, −180 … 180.</summary>
    Longitude,

    /// <summary>Degrees, −90 … 90.</summary>
    Latitude,
}
