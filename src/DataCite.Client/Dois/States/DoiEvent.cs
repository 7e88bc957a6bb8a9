namespace DataCite.Client;

/// <summary>The events that change the state of a DOI.</summary>
public enum DoiEvent
{
    /// <summary>Draft or registered → findable.</summary>
    Publish = 1,

    /// <summary>Draft → registered.</summary>
    Register = 1 << 1,

    /// <summary>Findable → registered: still resolves, is no longer in the public search.</summary>
    Hide = 1 << 2,

    /// <summary>Registered → findable.</summary>
    Show = 1 << 3,
}
