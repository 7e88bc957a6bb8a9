namespace DataCite.Client.Tests.Writes;

internal enum WriteKind
{
    Create,
    Publish,
    Update,
    Delete,

    /// <summary>Reads the DOI and sends what differs.</summary>
    Change,

    /// <summary>Registers a draft, and hides what is findable.</summary>
    Register,
}
