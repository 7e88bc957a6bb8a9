namespace DataCite.Sandbox.Model;

/// <summary>The roles that a stand-alone server can hand out.</summary>
internal enum CallerRole
{
    Anonymous,
    ClientApi,
    ClientAdmin,
    ProviderAdmin,
    ConsortiumAdmin,
    StaffAdmin,
}
