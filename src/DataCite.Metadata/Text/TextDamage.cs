namespace DataCite.Metadata;

/// <summary>How a text of a JSON file is damaged.</summary>
internal enum TextDamage
{
    /// <summary>The text is not damaged.</summary>
    None,

    /// <summary>An escape names half of a surrogate pair.</summary>
    UnpairedSurrogate,

    /// <summary>Its bytes are no UTF-8.</summary>
    InvalidEncoding,
}
