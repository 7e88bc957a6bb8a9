namespace DataCite.Client;

/// <summary>What is known about an existing DOI with the name of the one to create.</summary>
internal enum FoundDoi
{
    /// <summary>It is not known.</summary>
    Unclear,

    /// <summary>The one that was being created.</summary>
    Ours,

    /// <summary>It has the same content, and was created moments before the call.</summary>
    JustBefore,

    /// <summary>It was created clearly before.</summary>
    Older,

    /// <summary>It belongs to another repository.</summary>
    Foreign,

    /// <summary>It has another content.</summary>
    Different,
}
