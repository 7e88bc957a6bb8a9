namespace DataCite.Client;

/// <summary>Kinds of repositories (<c>client-type</c>).</summary>
public enum RepositoryKind
{
    /// <summary>A repository of research outputs.</summary>
    Repository = 1,

    /// <summary>A journal or the like.</summary>
    Periodical = 1 << 1,

    /// <summary>A catalogue of physical samples; the server then lists nothing but physical objects.</summary>
    IgsnCatalog = 1 << 2,

    /// <summary>A registry of research activities.</summary>
    RaidRegistry = 1 << 3,
}
