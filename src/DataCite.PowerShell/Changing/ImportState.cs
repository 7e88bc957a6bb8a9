namespace DataCite.PowerShell.Changing;

/// <summary>The state that imported DOIs get.</summary>
internal enum ImportState
{
    /// <summary>Drafts. Those that exist keep their state.</summary>
    Draft,

    /// <summary>Registered.</summary>
    Registered,

    /// <summary>Findable.</summary>
    Findable,

    /// <summary>Each the state that the file says, which tables and XML do not.</summary>
    AsInFile,
}
