using DataCite.Metadata;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Credentials;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes the names of the session's connections.</summary>
public sealed class ConnectionNameCompleter : LocalCompleter
{
    private protected override IEnumerable<string> Values() => ConnectionStore.Current.Named.Select(static connection => connection.Name);
}

/// <summary>Completes the names of DataCite's systems.</summary>
public sealed class EnvironmentCompleter : LocalCompleter
{
    private protected override IEnumerable<string> Values() => [ServiceAddress.Test, ServiceAddress.Production];
}

/// <summary>Completes the prefixes that the session's connections may use.</summary>
public sealed class PrefixCompleter : LocalCompleter
{
    private protected override IEnumerable<string> Values() => ConnectionStore.Current.Named.Reverse().SelectMany(static connection => connection.Prefixes);
}

/// <summary>Completes general resource types.</summary>
public sealed class ResourceTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<string> Values() => Vocabularies.ResourceTypeGeneral.Terms;
}

/// <summary>Completes the ways in which DOIs come to DataCite (facts §2.1).</summary>
public sealed class SourceCompleter : LocalCompleter
{
    private protected override IEnumerable<string> Values() => ["api", "mds", "fabricaForm", "fabrica", "ez"];
}

/// <summary>Completes versions of the metadata schema as the list of DOIs knows them.</summary>
public sealed class SchemaVersionCompleter : LocalCompleter
{
    private protected override IEnumerable<string> Values() => ["4", "3", "2.2", "2.1"];
}

/// <summary>Completes the account ids of the session's connections.</summary>
public sealed class RepositoryCompleter : LocalCompleter
{
    private protected override IEnumerable<string> Values()
        => ConnectionStore.Current.Named.Select(static connection => connection.AccountId).OfType<string>();
}

/// <summary>Completes the names of the user's saved logins.</summary>
public sealed class SavedLoginCompleter : LocalCompleter
{
    private protected override IEnumerable<string> Values()
    {
        try
        {
            return SavedLoginFile.OfUser().Read().Select(static login => login.Name);
        }
        catch (CmdletInputException)
        {
            return []; // The command will say what is wrong; a Tab must not.
        }
    }
}
