using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;

namespace DataCite.Sandbox.Routes.Dois;

/// <summary>Who may change which DOI. Anonymous callers get a 401, known ones a 403.</summary>
internal static class DoiPermissions
{
    /// <summary>Changing, deleting, undoing.</summary>
    public static void RequireWrite(Caller caller, Repository repository)
    {
        RequireLogin(caller);
        if (!caller.MayWriteDoisOf(repository))
            throw ApiErrors.Forbidden();
    }

    /// <summary>Creating: the target repository must own the prefix, and the caller be it, or share the prefix.</summary>
    public static void RequireCreate(Caller caller, Repository repository, string name, PrefixRegistry prefixes)
    {
        RequireLogin(caller);
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var prefix = slash < 0 ? string.Empty : name[..slash];
        var sharesPrefix = caller.IsRepository && caller.Repository is { IsActive: true, Provider.IsActive: true } && prefixes.Owns(caller.Repository, prefix);
        if (!(caller.MayWriteDoisOf(repository) || sharesPrefix) || !prefixes.Owns(repository, prefix))
            throw ApiErrors.Forbidden();
    }

    /// <summary>Moving to another repository: members and staff, never a repository.</summary>
    public static void RequireTransfer(Caller caller, Repository repository)
    {
        RequireLogin(caller);
        if (caller.IsRepository || !caller.Oversees(repository) || caller.Provider is { IsActive: false })
            throw ApiErrors.Forbidden();
    }

    private static void RequireLogin(Caller caller)
    {
        if (caller.IsAnonymous)
            throw ApiErrors.BadCredentials();
    }
}
