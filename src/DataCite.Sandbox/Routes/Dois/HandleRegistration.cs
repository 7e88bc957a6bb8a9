using DataCite.Sandbox.Model;

namespace DataCite.Sandbox.Routes.Dois;

/// <summary>
/// The handle system's part of a save: it fills <c>registered</c>. When it fails the save still succeeds, and nothing says so but a
/// <c>registered</c> that stays null; the next save tries again.
/// </summary>
internal sealed class HandleRegistration(TimeProvider clock, Func<bool> fails)
{
    public StoredDoi Register(StoredDoi row)
    {
        if (row.State == LifecycleState.Draft || fails())
            return row;
        return row with
        {
            HandleUrl = row.Url,
            Registered = row.Registered != 0 ? row.Registered : clock.GetUtcNow().ToUnixTimeSeconds() * 1000,
        };
    }
}
