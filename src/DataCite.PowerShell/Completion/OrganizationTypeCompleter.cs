namespace DataCite.PowerShell.Completion;

/// <summary>Completes kinds of organisations.</summary>
public sealed class OrganizationTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        "academicInstitution", "researchInstitution", "governmentAgency", "nationalInstitution", "professionalSociety", "publisher", "serviceProvider",
        "internationalOrganization", "other",
    ];
}
