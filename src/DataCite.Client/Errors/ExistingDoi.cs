namespace DataCite.Client;

/// <summary>What is known about a DOI that is in the way of a new one.</summary>
public enum ExistingDoi
{
    /// <summary>Nothing: it was not looked at.</summary>
    Unknown,

    /// <summary>It was created before the call that wanted to create it.</summary>
    Older,

    /// <summary>It belongs to another repository.</summary>
    Foreign,

    /// <summary>It was created moments ago with the same content, by another call or by an earlier run.</summary>
    JustCreated,

    /// <summary>It was created moments ago with another content.</summary>
    Different,
}
