namespace DataCite.Metadata;

/// <summary>A person or organisation that contributed to the resource (schema property 7).</summary>
public sealed class Contributor : Creator
{
    /// <summary>The kind of contribution (<see cref="Vocabularies.ContributorType"/>); the server refuses contributors without it.</summary>
    public string? ContributorType { get; set; }
}
