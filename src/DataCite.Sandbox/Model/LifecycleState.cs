namespace DataCite.Sandbox.Model;

/// <summary>The states of a DOI, in the order in which a DOI moves through them.</summary>
internal enum LifecycleState : byte
{
    Draft,
    Registered,
    Findable,
}
