namespace DataCite.PowerShell.Completion;

/// <summary>Completes HTTP methods.</summary>
public sealed class HttpMethodCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("GET", "Reads."), new("POST", "Creates, or asks for an action."), new("PUT", "Changes, or creates."), new("PATCH", "Changes, or creates."),
        new("DELETE", "Deletes."), new("HEAD", "Asks whether it is there."),
    ];
}
