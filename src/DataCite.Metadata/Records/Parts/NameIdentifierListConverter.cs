namespace DataCite.Metadata;

/// <summary>Name identifiers, also as one object without a list.</summary>
internal sealed class NameIdentifierListConverter() : PartListConverter<NameIdentifierEntry>;
