namespace DataCite.PowerShell.Completion;

/// <summary>Completes versions of the metadata schema as the list of DOIs knows them.</summary>
public sealed class SchemaVersionCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => [new("4", "Kernel 4: all of 4.0 to 4.7."), new("3", "Kernel 3."), new("2.2", "Kernel 2.2."), new("2.1", "Kernel 2.1.")];
}
