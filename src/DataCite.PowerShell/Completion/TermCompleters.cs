using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes what contributors did.</summary>
public sealed class ContributorTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => Vocabularies.ContributorType.Terms.Select(static term => (Suggestion)term);
}

/// <summary>Completes what a date is the date of.</summary>
public sealed class DateTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => Vocabularies.DateType.Terms.Select(static term => (Suggestion)term);
}

/// <summary>Completes how one resource stands to another.</summary>
public sealed class RelationTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => Vocabularies.RelationType.Terms.Select(static term => (Suggestion)term);
}

/// <summary>Completes kinds of related identifiers.</summary>
public sealed class RelatedIdentifierTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => Vocabularies.RelatedIdentifierType.Terms.Select(static term => (Suggestion)term);
}

/// <summary>Completes registers of funders.</summary>
public sealed class FunderIdentifierTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => Vocabularies.FunderIdentifierType.Terms.Select(static term => (Suggestion)term);
}

/// <summary>Completes licences by their SPDX ids.</summary>
public sealed class LicenseCompleter : LocalCompleter
{
    // The short ids are the plain licences, and the last of a length the newest version.
    private protected override IEnumerable<Suggestion> Values()
        => SpdxLicenses.All.OrderBy(static license => license.Id.Length).ThenByDescending(static license => license.Id, StringComparer.Ordinal)
            .Select(static license => new Suggestion(license.Id, license.Name));
}
