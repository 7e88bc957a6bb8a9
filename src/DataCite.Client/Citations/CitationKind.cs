namespace DataCite.Client;

/// <summary>What a format is written in.</summary>
internal enum CitationKind
{
    /// <summary>Words.</summary>
    Words,

    /// <summary>Lines of a format of its own.</summary>
    Lines,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>XML.</summary>
    Xml,
}
