namespace DataCite.PowerShell.Completion;

/// <summary>Completes kinds of members.</summary>
public sealed class MemberTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("direct_member", "A member with repositories of its own."), new("consortium", "A consortium."),
        new("consortium_organization", "An organisation of a consortium."), new("member_only", "A member without repositories."),
        new("contractual_member", "A member by contract."), new("developer", "DataCite itself and its partners."),
    ];
}
