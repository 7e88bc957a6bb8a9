namespace DataCite.Client;

/// <summary>An account that a prefix is assigned to.</summary>
/// <param name="AccountId">The account, in lower case.</param>
/// <param name="AssignmentId">The id of the assignment.</param>
public sealed record PrefixHolder(string AccountId, string AssignmentId);
