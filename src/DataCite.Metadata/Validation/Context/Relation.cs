namespace DataCite.Metadata;

/// <summary>One relation to another resource.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="RelationType">A term of <see cref="Vocabularies.RelationType"/>.</param>
/// <param name="Target">The identifier of the other resource, normalized.</param>
/// <param name="Identifier">The identifier as it was written.</param>
/// <param name="IsItem">Whether it is a related item, described rather than only named.</param>
internal sealed record Relation(string Path, string RelationType, string Target, string Identifier, bool IsItem);
