namespace DataCite.PowerShell.Changing;

/// <summary>What an import does with DOIs that exist and with those that do not.</summary>
internal enum ImportMode
{
    /// <summary>Changes those that exist, and creates the others.</summary>
    Upsert,

    /// <summary>Creates DOIs; one that exists and differs is an error.</summary>
    Create,

    /// <summary>Changes DOIs; one that does not exist is an error.</summary>
    Update,
}
