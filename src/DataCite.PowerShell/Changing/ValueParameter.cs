using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text.Json.Nodes;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
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
        new("PublicationYear", "publicationYear", static (record, value) => record["publicationYear"] = Year(TextOf(value, "publicationYear"))),
        new("ResourceType", "types", static (record, value) => Part(record, "types")["resourceTypeGeneral"] = ResourceTypeOf(TextOf(value, "resourceTypeGeneral"))),
        new("ResourceTypeText", "types", static (record, value) => Part(record, "types")["resourceType"] = TextOf(value, "resourceType")),
        new("Publisher", "publisher", SetPublisher),
    ];

    private static ValueParameter Text(string name, string attribute) => new(name, attribute, (record, value) => record[attribute] = TextOf(value, attribute));

    private static string ResourceTypeOf(string text) => Vocabularies.ResourceTypeGeneral.Match(text) ?? text;

    // Another name is another publisher: what identified the one before goes with it.
    private static void SetPublisher(JsonObject record, object value)
    {
        var publisher = new DoiRecord { Publisher = PartKinds.ReadPublisher(value) };
        if (GivenParts.Of(publisher, "publisher") is not JsonObject wanted)
            throw GivenParts.Empty("Publisher");
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

    /// <summary>A value as text.</summary>
    /// <param name="value">The value, as a script gives it.</param>
    /// <param name="attribute">The attribute that it is for.</param>
    /// <exception cref="CmdletInputException">It is a hashtable or an object, which has no text of its own.</exception>
    public static string TextOf(object? value, string attribute) => PowerShellJson.Plain(value) switch
    {
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IDictionary or PSObject => throw new CmdletInputException(
            ErrorIds.MetadataUnreadable, ErrorCategory.InvalidType, $"A hashtable or an object is no text for '{attribute}'. Nothing was sent.", "Give text."),
        var other => other?.ToString() ?? string.Empty,
    };
}
