namespace DataCite.Client;

/// <summary>Who a prefix is assigned to.</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum PrefixState : long
{
    /// <summary>A state that this version does not know.</summary>
    Unknown,

    /// <summary>To nobody.</summary>
    Unassigned = 1,

    /// <summary>To a member, but to no repository.</summary>
    WithoutRepository = 1 << 1,

    /// <summary>To a repository.</summary>
    WithRepository = 1 << 2,
}
