namespace DataCite.Sandbox.Model;

/// <summary>What members and repositories have in common in the index of accounts.</summary>
internal interface IAccountEntry
{
    /// <summary>Lower case, as ids are.</summary>
    string Id { get; }

    string Symbol { get; }

    string Name { get; }

    DateTimeOffset Created { get; }

    DateTimeOffset Updated { get; }

    /// <summary>Attributes that the sandbox keeps but does not act upon, as JSON by name.</summary>
    Dictionary<string, string> Profile { get; }
}
