namespace DataCite.Sandbox.Model;

/// <summary>One change of a DOI.</summary>
/// <param name="Id">Of the activity.</param>
/// <param name="Doi">The name, lower case.</param>
/// <param name="Action">create, update or destroy.</param>
/// <param name="Number">1 for the first change of the DOI.</param>
/// <param name="Moment">When.</param>
/// <param name="By">The account; null for none.</param>
/// <param name="Before">The version before; null for a creation.</param>
/// <param name="After">The version after; null for a deletion.</param>
internal sealed record DoiActivity(
    Guid Id, string Doi, string Action, int Number, DateTimeOffset Moment, string? By, StoredDoi? Before, StoredDoi? After);
