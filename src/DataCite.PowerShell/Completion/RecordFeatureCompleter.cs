namespace DataCite.PowerShell.Completion;

/// <summary>Completes what metadata may have or lack.</summary>
public sealed class RecordFeatureCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("Orcid", "An ORCID iD of a creator."),
        new("Ror", "A ROR id: of a creator or contributor, or of an affiliation."),
        new("License", "A licence that software can read: an SPDX id or an address."),
        new("Abstract", "A description of the type Abstract."),
        new("Subject", "A subject."),
        new("Funding", "A funding reference."),
        new("RelatedIdentifier", "A related identifier."),
        new("Url", "The URL of a landing page."),
    ];
}
