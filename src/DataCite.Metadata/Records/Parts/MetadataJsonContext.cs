using System.Text.Json.Serialization;

namespace DataCite.Metadata;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Affiliation))]
[JsonSerializable(typeof(NameIdentifierEntry))]
[JsonSerializable(typeof(Creator))]
[JsonSerializable(typeof(Contributor))]
[JsonSerializable(typeof(Publisher))]
[JsonSerializable(typeof(TitleEntry))]
[JsonSerializable(typeof(SubjectEntry))]
[JsonSerializable(typeof(DateEntry))]
[JsonSerializable(typeof(ResourceTypes))]
[JsonSerializable(typeof(AlternateIdentifierEntry))]
[JsonSerializable(typeof(RelatedIdentifierEntry))]
[JsonSerializable(typeof(RelatedItem))]
[JsonSerializable(typeof(RightsEntry))]
[JsonSerializable(typeof(DescriptionEntry))]
[JsonSerializable(typeof(GeoLocation))]
[JsonSerializable(typeof(FundingReference))]
[JsonSerializable(typeof(Container))]
[JsonSerializable(typeof(PeriodCount))]
[JsonSerializable(typeof(LandingPage))]
internal sealed partial class MetadataJsonContext : JsonSerializerContext;
