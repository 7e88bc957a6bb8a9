namespace DataCite.PowerShell.Completion;

/// <summary>Completes the states of a DOI.</summary>
public sealed class DoiStateCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("Draft", "Reserved: not public, does not resolve, can be changed and deleted."),
        new("Registered", "Resolves, but is not in the search. Cannot be deleted."),
        new("Findable", "Published: resolves and is in the search. Cannot be deleted."),
    ];
}

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

/// <summary>Completes orders of a list.</summary>
public sealed class DoiSortCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("Updated", "By the time of the last change, oldest first."), new("Created", "By the time of creation, oldest first."),
        new("Name", "By DOI name."), new("Title", "By title."), new("CitationCount", "By number of citations, fewest first."),
        new("ViewCount", "By number of views, fewest first."), new("DownloadCount", "By number of downloads, fewest first."),
        new("Relevance", "By how well a DOI fits the query, best first."),
    ];
}

/// <summary>Completes what a sample is taken from.</summary>
public sealed class SampleGroupCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
        [new("Repository", "Some DOIs of each repository."), new("Provider", "Some DOIs of each member."), new("ResourceType", "Some DOIs of each resource type.")];
}

/// <summary>Completes kinds of repositories.</summary>
public sealed class RepositoryKindCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("Repository", "A repository of research outputs."), new("Periodical", "A journal or a series."),
        new("IgsnCatalog", "A catalogue of physical samples."), new("RaidRegistry", "A registry of research activities."),
    ];
}

/// <summary>Completes states of a prefix.</summary>
public sealed class PrefixStateCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("WithoutRepository", "Free: a member has it, and no repository uses it yet."), new("WithRepository", "A repository uses it."),
        new("Unassigned", "No member has it."),
    ];
}

/// <summary>Completes certificates of repositories (facts §4.1).</summary>
public sealed class CertificateCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        "CoreTrustSeal", "CLARIN", new("DIN 31644", "nestor Seal, DIN 31644"), new("DINI", "DINI Certificate"), new("DSA", "Data Seal of Approval"),
        new("RatSWD", "German Data Forum"), new("WDS", "World Data System"),
    ];
}

/// <summary>Completes routes of the API, as far as they begin.</summary>
public sealed class ApiRouteCompleter : LocalCompleter
{
    private protected override string NothingFits => "Type the route, such as dois/10.5072/abc.";

    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("dois", "DOIs: a list, or one with dois/10.5072/abc."), new("prefixes", "Prefixes: a list, or one with prefixes/10.5072."),
        new("repositories", "Repositories: a list, or one with repositories/demo.repo."), new("providers", "Members: a list, or one with providers/demo."),
        new("activities", "What was changed, when and by whom. Of one DOI: dois/10.5072/abc/activities."),
        new("events", "Citations, views and other links between DOIs."), new("reports", "Usage reports."), new("heartbeat", "Whether the system works."),
    ];
}

/// <summary>Completes yes and no, as PowerShell writes them.</summary>
public sealed class TruthCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => [new("$true", "Yes."), new("$false", "No.")];

    private protected override string Write(string value) => value;
}

/// <summary>Offers nothing for a value that only the user knows: without a completer PowerShell offers the files of the folder.</summary>
public sealed class FreeTextCompleter : LocalCompleter
{
    private protected override string NothingFits => "Type the value: there is no list of possible values.";

    private protected override IEnumerable<Suggestion> Values() => [];
}

/// <summary>Completes HTTP methods.</summary>
public sealed class HttpMethodCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("GET", "Reads."), new("POST", "Creates, or asks for an action."), new("PUT", "Changes, or creates."), new("PATCH", "Changes, or creates."),
        new("DELETE", "Deletes."), new("HEAD", "Asks whether it is there."),
    ];
}
