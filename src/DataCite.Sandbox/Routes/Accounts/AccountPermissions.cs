using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>Who may manage which account.</summary>
internal static class AccountPermissions
{
    /// <summary>Creating, transferring and deleting repositories of a member: the member, its consortium, staff.</summary>
    public static void RequireManage(Caller caller, Provider provider)
    {
        RequireLogin(caller);
        if (!caller.Oversees(provider) || (!caller.IsStaff && (!provider.IsActive || provider.MemberType == "member_only")))
            throw ApiErrors.Forbidden();
    }

    /// <inheritdoc cref="RequireManage(Caller, Provider)"/>
    public static void RequireManage(Caller caller, Repository repository) => RequireManage(caller, repository.Provider);

    /// <summary>Changing a repository: itself (with password or token, not with an API key), and who may manage it.</summary>
    public static void RequireChange(Caller caller, Repository repository)
    {
        RequireLogin(caller);
        if (caller.Role == CallerRole.ClientAdmin && ReferenceEquals(caller.Repository, repository) && repository.IsActive)
            return;
        RequireManage(caller, repository);
    }

    public static void RequireStaff(Caller caller)
    {
        RequireLogin(caller);
        if (!caller.IsStaff)
            throw ApiErrors.Forbidden();
    }

    public static void RequireLogin(Caller caller)
    {
        if (caller.IsAnonymous)
            throw ApiErrors.BadCredentials();
    }
}
