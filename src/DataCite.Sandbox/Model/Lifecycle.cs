namespace DataCite.Sandbox.Model;

/// <summary>Spelling and transitions of the states.</summary>
internal static class Lifecycle
{
    public static string Spelling(this LifecycleState state) => state switch
    {
        LifecycleState.Draft => "draft",
        LifecycleState.Registered => "registered",
        _ => "findable",
    };

    public static LifecycleState? Parse(string? text) => text switch
    {
        "draft" => LifecycleState.Draft,
        "registered" => LifecycleState.Registered,
        "findable" => LifecycleState.Findable,
        _ => null,
    };

    /// <summary>The state after an event; an event that does not fit leaves it as it was, silently.</summary>
    public static LifecycleState After(this LifecycleState state, string? lifecycleEvent) => (state, lifecycleEvent) switch
    {
        (LifecycleState.Draft, "register") => LifecycleState.Registered,
        (LifecycleState.Draft or LifecycleState.Registered, "publish") => LifecycleState.Findable,
        (LifecycleState.Registered, "show") => LifecycleState.Findable,
        (LifecycleState.Findable, "hide") => LifecycleState.Registered,
        _ => state,
    };
}
