namespace DataCite.Sandbox.Model;

/// <summary>A member of DataCite.</summary>
internal sealed class Provider(string symbol, string name) : IAccountEntry
{
    /// <summary>Lower case, as ids are.</summary>
    public string Id { get; } = symbol.ToLowerInvariant();

    public string Symbol { get; } = symbol.ToUpperInvariant();

    public string Name { get; set; } = name;

    public string? Password { get; set; }

    /// <summary><c>direct_member</c>, <c>consortium</c>, <c>consortium_organization</c>, <c>member_only</c> …</summary>
    public string MemberType { get; set; } = "direct_member";

    public Provider? Consortium { get; set; }

    public bool IsActive { get; set; } = true;

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Updated { get; set; }

    public bool IsConsortium => MemberType == "consortium";

    public bool IsStaff { get; init; }

    /// <summary>Attributes that the sandbox keeps but does not act upon, as JSON by name.</summary>
    public Dictionary<string, string> Profile { get; } = new(StringComparer.Ordinal);
}
