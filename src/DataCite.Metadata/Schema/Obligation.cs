namespace DataCite.Metadata;

/// <summary>How much the schema wants an attribute.</summary>
internal enum Obligation
{
    /// <summary>May be left out.</summary>
    Optional,

    /// <summary>Recommended by the schema, for discovery.</summary>
    Recommended,

    /// <summary>
    /// At the top level: needed to register or publish (a draft may do without). Inside an object: needed wherever the object is.
    /// </summary>
    Mandatory,
}
