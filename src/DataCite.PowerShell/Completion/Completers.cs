using DataCite.Metadata;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Credentials;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes the names of the session's connections.</summary>
public sealed class ConnectionNameCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => ConnectionStore.Current.Named.Select(
        static connection => new Suggestion(connection.Name, $"{connection.Environment}, {(connection.IsAnonymous ? "without a login" : connection.AccountId ?? "API key")}"));
}

/// <summary>Completes the names of DataCite's systems.</summary>
public sealed class EnvironmentCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new(ServiceAddress.Test, "DataCite's test system: DOIs there do not resolve in public. It needs a separate account."),
        new(ServiceAddress.Production, "DataCite itself: what is published there stays."),
    ];
}

/// <summary>Completes general resource types.</summary>
public sealed class ResourceTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => Vocabularies.ResourceTypeGeneral.Terms.Select(static term => (Suggestion)term);
}

/// <summary>Completes the ways in which DOIs come to DataCite (facts §2.1).</summary>
public sealed class SourceCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("api", "Through the REST API."), new("mds", "Through the MDS API."), new("fabricaForm", "Typed into the form of DataCite Fabrica."),
        new("fabrica", "Uploaded in DataCite Fabrica."), new("ez", "Through the EZ API."),
    ];
}

/// <summary>Completes versions of the metadata schema as the list of DOIs knows them.</summary>
public sealed class SchemaVersionCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => [new("4", "Kernel 4: all of 4.0 to 4.7."), new("3", "Kernel 3."), new("2.2", "Kernel 2.2."), new("2.1", "Kernel 2.1.")];
}

/// <summary>Completes the account ids of the session's connections.</summary>
public sealed class RepositoryCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values()
        => from connection in ConnectionStore.Current.Named
           where connection.AccountId is not null
           select new Suggestion(connection.AccountId!, connection.AccountName ?? connection.Name);
}

/// <summary>Completes the names of the user's saved logins.</summary>
public sealed class SavedLoginCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values()
    {
        try
        {
            return SavedLoginFile.OfUser().Read().Select(static login => new Suggestion(login.Name, login.ToString() ?? login.Name));
        }
        catch (CmdletInputException)
        {
            return []; // The command will say what is wrong; a Tab must not.
        }
    }
}
