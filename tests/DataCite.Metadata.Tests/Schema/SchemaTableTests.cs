namespace DataCite.Metadata.Tests.Schema;

/// <summary>The schema as data says what the table of facts says. The table is in the repository, so these tests always run.</summary>
public class SchemaTableTests
{
    private static readonly Dictionary<string, SchemaTableLine> Code = FromCode(MetadataSchema.Record, string.Empty, string.Empty)
        .ToDictionary(line => line.Path, StringComparer.Ordinal);

    private static IEnumerable<SchemaTableLine> InJson => SchemaTable.Elements.Where(line => line.IsInJson);

    [Fact]
    public void Every_line_of_the_table_is_in_the_schema_as_data()
        => Assert.All(InJson, line => Assert.True(Code.ContainsKey(line.Path), $"{line.Path} is not in the schema as data"));

    [Fact]
    public void Everything_in_the_schema_as_data_is_in_the_table()
    {
        var known = InJson.Select(line => line.Path).ToHashSet(StringComparer.Ordinal);

        Assert.All(Code.Keys, path => Assert.True(known.Contains(path), $"{path} is not in the table"));
    }

    [Fact]
    public void A_path_stands_in_the_table_once()
        => Assert.Equal(SchemaTable.Elements.Length, SchemaTable.Elements.DistinctBy(line => line.Path).Count());

    [Fact]
    public void The_JSON_keys_are_those_of_the_table()
        => Assert.Equal(InJson.Select(line => (line.Path, line.JsonKey)), InJson.Select(line => (line.Path, Code[line.Path].JsonKey)));

    [Fact]
    public void The_types_are_those_of_the_table()
        => Assert.Equal(InJson.Select(line => (line.Path, line.Type)), InJson.Select(line => (line.Path, Code[line.Path].Type)));

    [Fact]
    public void The_obligations_are_those_of_the_table_but_for_what_JSON_may_leave_out()
        => Assert.Equal(
            SchemaTable.NotRequiredOfJson.Order(StringComparer.Ordinal),
            InJson.Where(line => line.Obligation != Code[line.Path].Obligation).Select(line => line.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void What_occurs_more_than_once_is_a_list()
    {
        // In JSON the list is of the objects around the points.
        var different = InJson.Where(line => line.IsRepeated != Code[line.Path].IsRepeated).Select(line => line.Path);

        Assert.Equal(["geoLocations/geoLocation/geoLocationPolygon/polygonPoint"], different);
    }

    [Fact]
    public void What_has_to_occur_is_mandatory() => Assert.All(
        SchemaTable.Elements, line => Assert.Equal(line.Obligation == "mandatory", !line.Occurs.StartsWith('0')));

    [Fact]
    public void The_vocabularies_hold_the_values_of_the_table_in_its_order() => Assert.Equal(
        SchemaTable.Values,
        Vocabularies.Schema.SelectMany(vocabulary => vocabulary.Terms, (vocabulary, term) => (vocabulary.Name, term)));

    [Fact]
    public void Every_vocabulary_is_the_type_of_something()
    {
        var types = SchemaTable.Elements.Select(line => line.Type).ToHashSet(StringComparer.Ordinal);

        Assert.All(Vocabularies.Schema, vocabulary => Assert.Contains(vocabulary.Name, types));
    }

    [Fact]
    public void The_keys_without_a_place_in_the_XML_are_those_of_the_table() => Assert.Equal(
        SchemaTable.ApiKeys.Order(),
        MetadataSchema.Record.Attributes.SelectMany(attribute => KeysOfTheApi(attribute, attribute.Role, string.Empty)).Order());

    private static IEnumerable<SchemaTableLine> FromCode(ObjectDefinition part, string path, string key)
    {
        foreach (var attribute in part.Attributes.Where(attribute => attribute.XmlPath is not (null or ".")))
        {
            var (element, json) = (path + attribute.XmlPath, key + KeyOf(attribute));
            var obligation = Word(attribute.Obligation);
            var steps = attribute.XmlPath!.Split('/');
            if (steps.Length == 2 && steps[1][0] != '@')
                yield return new SchemaTableLine(path + steps[0], Occurs(attribute, "1"), "elements", obligation, key + attribute.Name);

            var text = attribute.Part?.Attributes.FirstOrDefault(inner => inner.XmlPath == ".");
            var type = attribute.Part is null ? TypeOf(attribute) : text is null ? "elements" : TypeOf(text);
            yield return new SchemaTableLine(
                element, Occurs(attribute, attribute.IsList ? "n" : "1"), type, obligation, text is null ? json : $"{json}.{text.Name}");
            foreach (var line in attribute.Part is null ? [] : FromCode(attribute.Part, element + "/", json + "."))
                yield return line;
        }
    }

    private static IEnumerable<(string Key, string Role, string Type)> KeysOfTheApi(AttributeDefinition attribute, AttributeRole role, string parent)
    {
        var key = parent + KeyOf(attribute);
        if (attribute.Part is { } part)
            return part.Attributes.SelectMany(inner => KeysOfTheApi(inner, role, key + "."));
        return attribute.XmlPath is null ? [(key, Word(role), TypeOf(attribute))] : [];
    }

    private static string KeyOf(AttributeDefinition attribute) => attribute.Name + (attribute.IsList ? "[]" : string.Empty);

    private static string Occurs(AttributeDefinition attribute, string most)
        => (attribute.Obligation == Obligation.Mandatory, most) switch
        {
            (true, "1") => "1",
            (true, _) => "1-n",
            (false, _) => "0-" + most,
        };

    private static string TypeOf(AttributeDefinition attribute) => attribute switch
    {
        { Vocabulary: { } vocabulary } => vocabulary.Name,
        { IsXsdUri: true } or { Format: TextFormat.Uri } => "URI",
        { Format: TextFormat.LanguageTag } => "language",
        { Format: TextFormat.Date } => "date",
        { Format: TextFormat.Longitude } => "longitude",
        { Format: TextFormat.Latitude } => "latitude",
        { Shape: ValueShape.Year } => "year",
        { Shape: ValueShape.Number } => "number",
        { Shape: ValueShape.Flag } => "flag",
        { Shape: ValueShape.Part or ValueShape.PartList } => "object",
        _ => "text",
    };

    private static string Word(Obligation obligation) => obligation switch
    {
        Obligation.Mandatory => "mandatory",
        Obligation.Recommended => "recommended",
        _ => "optional",
    };

    private static string Word(AttributeRole role) => role switch
    {
        AttributeRole.Control => "control",
        AttributeRole.Computed => "computed",
        AttributeRole.ReadOnly => "read-only",
        _ => "metadata",
    };
}
