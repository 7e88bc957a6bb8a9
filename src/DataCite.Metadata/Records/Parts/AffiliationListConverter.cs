namespace DataCite.Metadata;

/// <summary>Affiliations come as plain names unless a request asks for objects with <c>affiliation=true</c>.</summary>
internal sealed class AffiliationListConverter() : PartListConverter<Affiliation>(static name => new Affiliation { Name = name });
