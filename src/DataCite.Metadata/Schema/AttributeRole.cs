namespace DataCite.Metadata;

/// <summary>What the server does with an attribute of a DOI.</summary>
internal enum AttributeRole
{
    /// <summary>Part of the metadata: stored, and written into the XML.</summary>
    Metadata,

    /// <summary>Accepted on writing but no metadata: the name, the address, the event, the XML … (facts §5.2, last row).</summary>
    Control,

    /// <summary>Accepted, though the server works out its own value where it can: <c>container</c> (facts §5.4, T12).</summary>
    Computed,

    /// <summary>
    /// Sent by the server, passed over without an error when it is sent back: state, counts, timestamps (facts §2.5, §2.6).
    /// </summary>
    ReadOnly,
}
