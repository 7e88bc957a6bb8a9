namespace DataCite.Metadata;

/// <summary>What the text of an element must be.</summary>
internal enum TextKind
{
    Any,
    NotEmpty,
    Year,
    Language,
    Latitude,
    Longitude,
}
