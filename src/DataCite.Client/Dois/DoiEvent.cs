namespace DataCite.Client;

/// <summary>What can happen to the state of a DOI (facts §2.6).</summary>
public enum DoiEvent
{
    /// <summary>Draft or registered → findable.</summary>
    Publish,

    /// <summary>Draft → registered.</summary>
    Register,

    /// <summary>Findable → registered: still resolves, is no longer in the public search.</summary>
    Hide,

    /// <summary>Registered → findable.</summary>
    Show,
}
