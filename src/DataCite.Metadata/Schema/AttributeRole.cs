namespace DataCite.Metadata;

/// <summary>What the server does with an attribute of a DOI.</summary>
internal enum AttributeRole
{
    /// <summary>Part of the metadata: stored, and written into the XML.</summary>
    Metadata,

    /// <summary>Accepted on writing, but not metadata: the name, the URL, the event, the XML …</summary>
    Control,

    /// <summary>Accepted, but the server computes its own value where it can: <c>container</c>.</summary>
    Computed,

    /// <summary>
    /// Sent by the server. When it is sent back, the server ignores it and reports no error: state, counts, timestamps.
    /// </summary>
    ReadOnly,
}
