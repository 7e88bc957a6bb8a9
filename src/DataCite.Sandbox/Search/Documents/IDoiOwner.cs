namespace DataCite.Sandbox.Search.Documents;

/// <summary>What the index copies from the repository of a DOI, and from the repository's provider.</summary>
internal interface IDoiOwner
{
    /// <summary>The repository's id in lower case, <c>demo.repo</c>.</summary>
    string ClientId { get; }

    /// <summary>The repository's name.</summary>
    string ClientName { get; }

    /// <summary>repository, periodical, igsnCatalog or raidRegistry.</summary>
    string ClientType { get; }

    /// <summary>The repository's certificates, <c>CoreTrustSeal</c>.</summary>
    IReadOnlyList<string> Certificates { get; }

    /// <summary>The provider's id in lower case.</summary>
    string ProviderId { get; }

    /// <summary>The provider's name.</summary>
    string ProviderName { get; }

    /// <summary>The id of the provider's consortium in lower case, if it belongs to one.</summary>
    string? ConsortiumId { get; }
}
