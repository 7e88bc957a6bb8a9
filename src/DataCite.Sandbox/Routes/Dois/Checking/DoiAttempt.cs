using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox.Model;

namespace DataCite.Sandbox.Routes.Dois.Checking;

/// <summary>One attempt to write a DOI, as the checks see it.</summary>
/// <param name="Row">The DOI with its name and repository.</param>
/// <param name="Draft">What would be stored.</param>
/// <param name="Attributes">The payload's attributes.</param>
/// <param name="State">The state that it would be in.</param>
/// <param name="IsNew">Whether it does not exist yet.</param>
/// <param name="IsDryRun">Whether nothing is to be stored.</param>
internal sealed record DoiAttempt(
    StoredDoi Row, KeptContent.Draft Draft, JsonElement Attributes, LifecycleState State, bool IsNew, bool IsDryRun)
{
    /// <summary>The name as it was sent.</summary>
    public string Name { get; init; } = Row.Name;

    /// <summary>Whether another DOI has the name.</summary>
    public bool IsTaken { get; init; }

    /// <summary>Attributes that are text where objects belong.</summary>
    public IReadOnlyList<AttributeDefinition> Refused { get; init; } = [];
}
