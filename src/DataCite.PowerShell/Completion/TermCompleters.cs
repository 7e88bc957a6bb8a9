using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes what contributors did.</summary>
public sealed class ContributorTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<string> Values() => Vocabularies.ContributorType.Terms;
}

/// <summary>Completes what a date is the date of.</summary>
public sealed class DateTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<string> Values() => Vocabularies.DateType.Terms;
}

/// <summary>Completes how one resource stands to another.</summary>
public sealed class RelationTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<string> Values() => Vocabularies.RelationType.Terms;
}

/// <summary>Completes kinds of related identifiers.</summary>
public sealed class RelatedIdentifierTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<string> Values() => Vocabularies.RelatedIdentifierType.Terms;
}

/// <summary>Completes registers of funders.</summary>
public sealed class FunderIdentifierTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<string> Values() => Vocabularies.FunderIdentifierType.Terms;
}

/// <summary>Completes licences by their SPDX ids.</summary>
public sealed class LicenseCompleter : LocalCompleter
{
    // The short ids are the plain licences, and the last of a length the newest version.
    private protected override IEnumerable<string> Values()
        => SpdxLicenses.All.Select(static license => license.Id).OrderBy(static id => id.Length).ThenByDescending(static id => id, StringComparer.Ordinal);
}
