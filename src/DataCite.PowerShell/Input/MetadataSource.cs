using System.Collections;
using System.Management.Automation;
using System.Text;
using System.Text.Json;
using System.Xml;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Input;

/// <summary>
/// Reads metadata from whatever a script has: a record, a hashtable, an object, a row of a table, JSON or XML text, a file. A number says
/// nothing about a DOI but that there should be one more.
/// </summary>
/// <param name="table">How the rows of tables are read.</param>
/// <param name="isParameter">Properties of an object that are parameters of the cmdlet, not metadata.</param>
/// <param name="stop">Ends reading.</param>
/// <exception cref="MetadataValueException">The mapping names a column that does not exist.</exception>
internal sealed class MetadataSource(TableOptions table, Predicate<string> isParameter, CancellationToken stop)
{
    private const string Advice = "Give one JSON object, or a list of them, with the attributes of a DOI: titles, creators, publisher, publicationYear, types, url.";

    private readonly TableRows _rows = new(table);

    /// <summary>The records in one input object; what cannot be read is an item as well.</summary>
    public IEnumerable<SourceItem> Read(object? input)
    {
        try
        {
            return ReadInput(input);
        }
        catch (Exception exception) when (ErrorRecords.IsExpected(exception))
        {
            return [new SourceItem("The input", null, exception)];
        }
    }

    private IEnumerable<SourceItem> ReadInput(object? input) => PowerShellJson.Plain(input) switch
    {
        null => [Of(new DoiRecord())],
        sbyte or byte or short or ushort or int or uint or long or ulong => [Of(new DoiRecord())],
        DoiRecord record => [Of(record) with { SpeaksForItself = true }],
        string text when Start(text) is ['<', ..] => [OfXml(StoppableXml.Read(text, stop), "The XML")],
        XmlDocument xml => [OfXml(StoppableXml.Read(xml.OuterXml, stop), "The XML")],
        string json => [.. ReadJson(Encoding.UTF8.GetBytes(Start(json).ToString()))],
        FileInfo file => MetadataFile.Read(file.FullName, stop),
        IDictionary table => [Of(DoiRecord.ParseOwned(PowerShellJson.Write(table)))],
        PSObject copy when RecordCopy.Is(copy) && RecordCopy.IsRow(copy) => _rows.Refuse(RecordCopy.NotMetadata()) is { } refused ? [refused] : [],
        PSObject copy when RecordCopy.Is(copy) => [Of(RecordCopy.Read(copy, isParameter))],
        PSObject custom when TableRows.IsRow(custom) => _rows.Read(custom) is { } row ? [row] : [],
        PSObject custom => [Of(DoiRecord.ParseOwned(PowerShellJson.Write(custom, isParameter)))],
        var other => throw new CmdletInputException(
            ErrorIds.MetadataUnreadable, ErrorCategory.InvalidType, $"A {other.GetType().Name} is not metadata of a DOI.",
            "Give a hashtable, a record of Get-DataCiteDoi, JSON or XML text, a row of a table, or a file with -Path."),
    };

    /// <summary>A text without the white space and the byte order mark that it begins with: the mark survives in text that was read as plain UTF-8.</summary>
    public static ReadOnlySpan<char> Start(string text) => text.AsSpan().TrimStart(" \t\r\n\uFEFF");

    /// <summary>What a record is called: by its DOI, or else as one of its kind.</summary>
    public static SourceItem Of(DoiRecord record) => new(NameOf(record, SourceItem.TheRecord), record, Problem: null);

    /// <inheritdoc cref="Of"/>
    public static SourceItem OfXml(XmlReadResult xml, string name) => new(NameOf(xml.Record, name), xml.Record, Problem: null) { Notices = xml.Warnings, Xml = xml };

    private static string NameOf(DoiRecord record, string otherwise)
    {
        try
        {
            return string.IsNullOrWhiteSpace(record.Doi) ? otherwise : PrintableText.Of(record.Doi);
        }
        catch (MetadataFormatException)
        {
            // A doi that is no text; validation says so.
            return otherwise;
        }
    }

    private static IEnumerable<SourceItem> ReadJson(byte[] utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return [.. Elements(document.RootElement).Select(ReadElement)];
        }
        catch (JsonException exception)
        {
            throw new CmdletInputException(ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, $"The text is not JSON: {JsonSyntax.DescribeWithPlace(exception)}", Advice, exception);
        }
    }

    // One bad element of a list is one item, and the others are read.
    private static SourceItem ReadElement(JsonElement element)
    {
        try
        {
            return Of(RecordCopy.Read(element) ?? DoiRecord.Parse(element.GetRawText()));
        }
        catch (MetadataFormatException exception)
        {
            return new SourceItem("The text", Record: null, new CmdletInputException(
                ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, $"The text is not metadata of a DOI: {exception.Message}.", Advice, exception));
        }
    }

    private static IEnumerable<JsonElement> Elements(JsonElement root) => root switch
    {
        { ValueKind: JsonValueKind.Array } => root.EnumerateArray(),
        { ValueKind: JsonValueKind.Object } when root.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Array => data.EnumerateArray(),
        _ => [root],
    };
}
