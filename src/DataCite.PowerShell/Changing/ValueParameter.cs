using System.Globalization;
using System.Text.Json.Nodes;
using DataCite.Metadata;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Changing;

/// <summary>A single value of a record that a parameter sets.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Attribute">The attribute: <c>url</c>.</param>
/// <param name="Set">Sets it in a comparable record.</param>
internal sealed record ValueParameter(string Name, string Attribute, Action<JsonObject, object> Set)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ValueParameter> All { get; } =
    [
        Text("Url", "url"), Text("Language", "language"), Text("Version", "version"),
        new("PublicationYear", "publicationYear", static (record, value) => record["publicationYear"] = Year(TextOf(value))),
        new("ResourceType", "types", static (record, value) => Part(record, "types")["resourceTypeGeneral"] = Vocabularies.ResourceTypeGeneral.Match(TextOf(value)) ?? TextOf(value)),
        new("ResourceTypeText", "types", static (record, value) => Part(record, "types")["resourceType"] = TextOf(value)),
        new("Publisher", "publisher", SetPublisher),
    ];

    private static ValueParameter Text(string name, string attribute) => new(name, attribute, (record, value) => record[attribute] = TextOf(value));

    // Another name is another publisher: what identified the one before goes with it.
    private static void SetPublisher(JsonObject record, object value)
    {
        var publisher = new DoiRecord { Publisher = PartKinds.ReadPublisher(value) };
        var wanted = (JsonObject)ComparableRecord.Of(publisher)["publisher"]!;
        if (wanted.Count > 1 || record["publisher"] is not JsonObject there || there["name"]?.ToString() != wanted["name"]?.ToString())
            record["publisher"] = wanted.DeepClone();
    }

    private static JsonObject Part(JsonObject record, string attribute)
    {
        if (record[attribute] is not JsonObject part)
            record[attribute] = part = [];
        return part;
    }

    // Text that is not a year is named by the validation.
    private static JsonValue Year(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? JsonValue.Create(year) : JsonValue.Create(text)!;

    private static string TextOf(object value) => PowerShellJson.Plain(value) switch
    {
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => other?.ToString() ?? string.Empty,
    };
}
