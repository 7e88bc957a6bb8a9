namespace DataCite.Sandbox.Search.Documents;

/// <summary>
/// A stored DOI as search, facets and formats see it. Its metadata come as JSON, attribute by attribute, so that only what a query asks
/// for is ever read; affiliations are objects in it, and the publisher is one.
/// </summary>
internal interface IDoiEntry
{
    /// <summary>The name in lower case.</summary>
    string Name { get; }

    /// <summary>draft, registered or findable.</summary>
    string State { get; }

    /// <summary>The registration agency: datacite, crossref, …</summary>
    string Agency { get; }

    /// <summary>The repository that the DOI belongs to.</summary>
    IDoiOwner Owner { get; }

    /// <summary>When it was created, in UTC.</summary>
    DateTime Created { get; }

    /// <summary>When its handle was registered, in UTC; null while it is not.</summary>
    DateTime? Registered { get; }

    /// <summary>When it was last changed, in UTC.</summary>
    DateTime Updated { get; }

    /// <summary>
    /// The value of an attribute as UTF-8 JSON; empty when there is none. Names are those of the API (<c>relatedIdentifiers</c>,
    /// <c>viewCount</c>, …) and, for the DOIs at the other end of its relations, <c>references</c>, <c>citations</c>, <c>parts</c>,
    /// <c>partOf</c>, <c>versions</c> and <c>versionOf</c>, lists of DOI names or of objects with an <c>id</c>.
    /// </summary>
    ReadOnlyMemory<byte> Attribute(string name);
}
