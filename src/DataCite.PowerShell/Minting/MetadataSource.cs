using System.Collections;
using System.Management.Automation;
using System.Text;
using System.Text.Json;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Minting;

/// <summary>
/// Reads metadata from whatever a script has: a record, a hashtable, an object, JSON text, a file. A number says nothing about a DOI but
/// that there should be one more.
/// </summary>
internal static class MetadataSource
{
    private const int MaxRecordBytes = 10 * 1024 * 1024;

    /// <summary>The records in one input object.</summary>
    /// <param name="input">The input.</param>
    /// <param name="isParameter">Properties of an object that are parameters of the cmdlet, not metadata.</param>
    /// <exception cref="CmdletInputException">The input is not metadata.</exception>
    /// <exception cref="MetadataFormatException">The JSON is not a DOI record.</exception>
    public static IEnumerable<DoiRecord> Read(object? input, Predicate<string> isParameter)
        => (input is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : input) switch
        {
            null => [new DoiRecord()],
            sbyte or byte or short or ushort or int or uint or long or ulong => [new DoiRecord()],
            DoiRecord record => [DoiRecord.ParseOwned(record.ToUtf8Json())],
            string json => ReadJson(Encoding.UTF8.GetBytes(json), "The text"),
            FileInfo file => ReadFile(file.FullName),
            IDictionary table => [DoiRecord.ParseOwned(PowerShellJson.Write(table))],
            PSObject custom => [DoiRecord.ParseOwned(PowerShellJson.Write(custom, isParameter))],
            var other => throw new CmdletInputException(
                ErrorIds.MetadataUnreadable, ErrorCategory.InvalidType, $"A {other.GetType().Name} is not metadata of a DOI.",
                "Give a hashtable, a record of Get-DataCiteDoi, JSON text, a row of a table, or a file with -Path."),
        };

    /// <summary>The records in a JSON file: one, or a list of them.</summary>
    /// <exception cref="CmdletInputException">The file cannot be read, is too large, or is not JSON.</exception>
    /// <exception cref="MetadataFormatException">The JSON is not a DOI record.</exception>
    public static IEnumerable<DoiRecord> ReadFile(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CmdletInputException(
                ErrorIds.FileUnreadable, ErrorCategory.ReadError, exception.Message, "Check the path and your rights to the file.", exception);
        }

        return ReadJson(bytes, $"The file '{path}'");
    }

    /// <exception cref="CmdletInputException">The record is larger than the server takes.</exception>
    public static void RequireSize(DoiRecord record, string what)
    {
        var size = record.ToUtf8Json(AttributeScope.Writable).Length;
        if (size > MaxRecordBytes)
        {
            throw new CmdletInputException(
                ErrorIds.RecordTooLarge, ErrorCategory.LimitsExceeded,
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what} has {size / 1048576.0:0.0} MB of metadata; DataCite takes 10 MB at most."),
                "Shorten the lists or descriptions, or point to a file with relatedIdentifiers instead.");
        }
    }

    private static IEnumerable<DoiRecord> ReadJson(byte[] utf8, string what)
    {
        var text = utf8.AsMemory(utf8.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
        try
        {
            using var document = JsonDocument.Parse(text);
            return [.. Elements(document.RootElement).Select(static element => DoiRecord.Parse(element.GetRawText()))];
        }
        catch (JsonException exception)
        {
            throw new CmdletInputException(
                ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, $"{what} is not JSON: {exception.Message}",
                "Give one JSON object, or a list of them, with the attributes of a DOI: titles, creators, publisher, publicationYear, types, url.", exception);
        }
    }

    private static IEnumerable<JsonElement> Elements(JsonElement root) => root switch
    {
        { ValueKind: JsonValueKind.Array } => root.EnumerateArray(),
        { ValueKind: JsonValueKind.Object } when root.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Array => data.EnumerateArray(),
        _ => [root],
    };
}
