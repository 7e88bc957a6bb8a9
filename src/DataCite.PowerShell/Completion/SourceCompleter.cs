namespace DataCite.PowerShell.Completion;

/// <summary>Completes the values of a DOI's <c>source</c>, such as <c>mds</c>, <c>api</c> or <c>fabrica</c>.</summary>
public sealed class SourceCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("api", "Through the REST API."), new("mds", "Through the MDS API."), new("fabricaForm", "Typed into the form of DataCite Fabrica."),
        new("fabrica", "Uploaded in DataCite Fabrica."), new("ez", "Through the EZ API."),
    ];
}
