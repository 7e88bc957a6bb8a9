namespace DataCite.Metadata.Tests.Schema;

public class MetadataSchemaTests
{
    [Fact]
    public void The_mandatory_and_recommended_properties_are_those_of_the_schema()
    {
        Assert.Equal(["creators", "titles", "publisher", "publicationYear", "types"], With(Obligation.Mandatory));
        Assert.Equal(
            ["subjects", "contributors", "dates", "relatedIdentifiers", "descriptions", "geoLocations"], With(Obligation.Recommended));
    }

    [Theory]
    [InlineData("relatedIdentifiers", "related_identifiers")]
    [InlineData("alternateIdentifiers", "identifiers")]
    [InlineData("rightsList", "rights_list")]
    [InlineData("version", "version_info")]
    [InlineData("publicationYear", "publication_year")]
    public void An_attribute_knows_how_the_server_calls_it_in_an_error(string name, string source)
        => Assert.Equal(source, MetadataSchema.Record[name].ErrorSource);

    [Theory]
    [InlineData("creaters", "creators")]
    [InlineData("titel", "titles")]
    [InlineData("relatedIdentifer", "relatedIdentifiers")]
    [InlineData("rights_list", "rightsList")]
    [InlineData("Authors", "creators")]
    [InlineData("licence", "rightsList")]
    [InlineData("resource_type_general", "types")]
    [InlineData("colour", null)]
    public void A_mistyped_attribute_is_recognized(string name, string? nearest)
    {
        Assert.False(MetadataSchema.Record.TryGet(name, out _));
        Assert.Equal(nearest, MetadataSchema.Record.Nearest(name));
    }

    [Fact]
    public void Every_synonym_leads_to_a_key_that_there_is() => Assert.All(KeySynonyms.All, synonym =>
    {
        var parts = Parts(MetadataSchema.Record).Where(part => part.Name == synonym.Part).ToList();
        Assert.Contains(parts, part => part.Nearest(synonym.Synonym) == synonym.Key);
        Assert.DoesNotContain(parts, part => part.TryGet(synonym.Synonym, out _));
    });

    [Fact]
    public void A_part_is_defined_wherever_objects_are_metadata() => Assert.All(
        MetadataSchema.MetadataAttributes.Where(a => a.Shape is ValueShape.Part or ValueShape.PartList or ValueShape.TextOrPart),
        attribute => Assert.NotNull(attribute.Part));

    private static IEnumerable<ObjectDefinition> Parts(ObjectDefinition part)
        => part.Attributes.Select(attribute => attribute.Part).OfType<ObjectDefinition>().SelectMany(Parts).Prepend(part);

    private static IEnumerable<string> With(Obligation obligation)
        => MetadataSchema.Record.Attributes.Where(attribute => attribute.Obligation == obligation).Select(attribute => attribute.Name);
}
