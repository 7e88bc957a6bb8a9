namespace DataCite.Client;

/// <summary>
/// Orders of a list (facts §2.1). Any of them is served for the first 10 000 rows only (facts §2.3). There is no order by publication
/// year: the server offers one, but its field is empty (T29).
/// </summary>
public enum DoiSort
{
    /// <summary>By DOI name.</summary>
    Name,

    /// <summary>By time of creation.</summary>
    Created,

    /// <summary>By time of the last change.</summary>
    Updated,

    /// <summary>By title.</summary>
    Title,

    /// <summary>By number of views.</summary>
    ViewCount,

    /// <summary>By number of downloads.</summary>
    DownloadCount,

    /// <summary>By number of citations.</summary>
    CitationCount,

    /// <summary>By fitness to the query, best first; has no opposite.</summary>
    Relevance,
}

/// <summary>What a sample takes its buckets from (facts §2.1).</summary>
public enum SampleGroup
{
    /// <summary>So many of each repository.</summary>
    Repository,

    /// <summary>So many of each member.</summary>
    Provider,

    /// <summary>So many of each resource type.</summary>
    ResourceType,
}

/// <summary>Kinds of repositories (<c>client-type</c>).</summary>
public enum RepositoryKind
{
    /// <summary>A repository of research outputs.</summary>
    Repository,

    /// <summary>A journal or the like.</summary>
    Periodical,

    /// <summary>A catalogue of physical samples; the server then lists nothing but physical objects.</summary>
    IgsnCatalog,

    /// <summary>A registry of research activities.</summary>
    RaidRegistry,
}
