namespace DataCite.Metadata;

/// <summary>Which attributes of a record are written.</summary>
public enum AttributeScope
{
    /// <summary>Everything that was read or set.</summary>
    All,

    /// <summary>What a client may send with a new DOI: everything except what the server computes.</summary>
    Writable,

    /// <summary>What a client has to send to save the changes made since the record was read; empty when there are none.</summary>
    Changed,
}
