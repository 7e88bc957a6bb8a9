namespace DataCite.Client;

/// <summary>What a DOI is that bears the name of the one that was being created.</summary>
internal enum FoundDoi
{
    /// <summary>It cannot be told.</summary>
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
