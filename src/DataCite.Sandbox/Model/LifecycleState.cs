namespace DataCite.Sandbox.Model;

/// <summary>The states of facts §2.6, in the order in which a DOI moves through them.</summary>
internal enum LifecycleState : byte
{
    Draft,
    Registered,
    Findable,
}
