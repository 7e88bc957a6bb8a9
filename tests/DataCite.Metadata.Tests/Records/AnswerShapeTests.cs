using System.Text.Json;
using DataCite.Metadata.Tests.Schema;

namespace DataCite.Metadata.Tests.Records;

/// <summary>The made-up answers together have every key, and every shape that recorded answers have.</summary>
public class AnswerShapeTests
{
    // What a write sends and no answer has.
    private static readonly string[] OfWrites = ["event", "mode"];

    // The server computes no such keys today; records that were sent with them keep them.
    private static readonly string[] OfOldContainers = ["container.edition", "container.number", "container.chapterNumber"];

    [Fact]
    public void Every_key_of_the_schema_and_of_the_API_is_in_some_made_up_answer()
    {
        var seen = Answers.MadeUp.SelectMany(Shapes).Select(shape => shape.Path).ToHashSet(StringComparer.Ordinal);
        var wanted = SchemaTable.Elements.Where(line => line.IsInJson).Select(line => line.JsonKey)
            .Concat(SchemaTable.ApiKeys.Select(key => key.Key))
            .Select(key => "data.attributes." + key)
            // No answer is of both a publisher as text and one as an object, so each has its own.
            .Append("data.attributes.publisher");

        Assert.Equal(OfWrites.Concat(OfOldContainers).Select(key => "data.attributes." + key).Order(), wanted.Where(key => !seen.Contains(key)).Order());
    }

    [Fact]
    public void Every_shape_of_a_recorded_answer_is_in_some_made_up_answer()
    {
        Assert.SkipWhen(Answers.RecordedFiles.Count == 0, "the optional test data 'records' is not beside the repository");
        var seen = Answers.MadeUp.SelectMany(Shapes).ToHashSet();

        Assert.All(Answers.RecordedFiles, path => Assert.DoesNotContain(Shapes(Path.GetFileName(path)), shape => !seen.Contains(shape)));
    }

    private static List<(string Path, string Kind)> Shapes(string answer)
    {
        using var json = JsonDocument.Parse(Answers.Read(answer));
        var shapes = new List<(string Path, string Kind)>();
        Collect(json.RootElement, string.Empty, shapes);
        return shapes;
    }

    private static void Collect(JsonElement value, string path, List<(string Path, string Kind)> shapes)
    {
        shapes.Add((path, value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => "flag",
            JsonValueKind.Object when !value.EnumerateObject().Any() => "empty object",
            JsonValueKind.Array when value.GetArrayLength() == 0 => "empty list",
            var kind => kind.ToString(),
        }));
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
                Collect(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", shapes);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Collect(item, path + "[]", shapes);
        }
    }
}
