namespace DataCite.PowerShell.Completion;

/// <summary>Completes types of repositories.</summary>
public sealed class RepositoryTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("disciplinary", "For one field of research."), new("institutional", "Of one institution."), new("multidisciplinary", "For several fields of research."),
        new("governmental", "Of an authority."), new("project-related", "Of a project."), new("other", "None of these."),
    ];
}
