using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes the types of relations of events: those of the metadata in the spelling of events, and those of usage.</summary>
public sealed class EventRelationTypeCompleter : LocalCompleter
{
    /// <summary>The types that are known, and what they are.</summary>
    internal static IReadOnlyList<Suggestion> Known { get; } =
    [
        .. Vocabularies.RelationType.Terms.Select(static term => new Suggestion(EventQuery.RelationName(term), $"{term} in the metadata.")),
        new("is-authored-by", "A creator with an ORCID iD."), new("is-funded-by", "A funder."), new("is-discussed-by", "A page that mentions it."),
        new("total-dataset-investigations-regular", "Views, each one counted."), new("unique-dataset-investigations-regular", "Views, each session counted once."),
        new("total-dataset-requests-regular", "Downloads, each one counted."), new("unique-dataset-requests-regular", "Downloads, each session counted once."),
        new("total-resolutions-regular", "Resolutions, each one counted."), new("unique-resolutions-regular", "Resolutions, each session counted once."),
    ];

    private protected override IEnumerable<Suggestion> Values() => Known;
}
