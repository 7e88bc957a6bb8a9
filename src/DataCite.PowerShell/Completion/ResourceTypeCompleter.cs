using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes general resource types.</summary>
public sealed class ResourceTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => Vocabularies.ResourceTypeGeneral.Terms.Select(static term => (Suggestion)term);
}
