namespace DataCite.Client;

// Filters by what the metadata says. The server has no parameters for them; they become clauses of the query (facts §2.2).
public sealed partial record DoiQuery
{
    /// <summary>
    /// Words of a title. All words of an entry have to be in the titles, in any order and case; any entry will do. <c>*</c> and <c>?</c>
    /// stand for letters.
    /// </summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Words of a creator's name, such as <c>Doe, Jane</c> or <c>Doe</c>; wildcards as in <see cref="Titles"/>.</summary>
    public IReadOnlyList<string> Creators { get; init; } = [];

    /// <summary>Words of the publisher; wildcards as in <see cref="Titles"/>.</summary>
    public IReadOnlyList<string> Publishers { get; init; } = [];

    /// <summary>Words of a description, the abstract for one; wildcards as in <see cref="Titles"/>.</summary>
    public IReadOnlyList<string> Descriptions { get; init; } = [];

    /// <summary>
    /// URLs. An address that begins with a scheme, <c>https://example.org/1</c>, is compared as a whole, in upper and lower case; with
    /// <c>*</c> in it, as a pattern. Other text, such as <c>river</c>, is searched in the words of the URL.
    /// </summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>Hosts of the URL, such as <c>example.org</c>. Other hosts below it do not count.</summary>
    public IReadOnlyList<string> UrlHosts { get; init; } = [];

    /// <summary>What the metadata has; all of it.</summary>
    public IReadOnlyList<RecordFeature> With { get; init; } = [];

    /// <summary>What the metadata lacks; all of it.</summary>
    public IReadOnlyList<RecordFeature> Without { get; init; } = [];
}
