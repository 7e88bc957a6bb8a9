using System.Text.Json;
using System.Text.RegularExpressions;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>A row of a table that is not written yet, since its columns are known only when all rows are: a line of JSON.</summary>
/// <param name="Cells">Headers and texts.</param>
/// <param name="Losses">The places in the metadata that no column says.</param>
internal sealed partial record TableRow(IReadOnlyList<KeyValuePair<string, string>> Cells, IReadOnlyList<string> Losses)
{
    /// <summary>The row of a record.</summary>
    /// <exception cref="MetadataFormatException">The record has no readable DOI.</exception>
    public static TableRow Of(DoiRecord record)
    {
        CsvRow row;
        try
        {
            row = CsvRecordMapper.Write(record);
        }
        catch (MetadataFormatException problem)
        {
            // One odd record does not end an export of a hundred thousand.
            return new TableRow([KeyValuePair.Create("Doi", record.Doi ?? string.Empty)], [$"{problem.Path} of {PrintableText.Of(record.Doi)}"]);
        }

        return new TableRow(row.Cells, [.. row.Notices.Select(static notice => notice.Code == CsvFindingCodes.NoColumn ? notice.Path : $"{Number().Replace(notice.Path, "N")} (an import refuses the cell)")]);
    }

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    /// <summary>Reads a line.</summary>
    public static TableRow Read(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        reader.Read();
        var cells = new List<KeyValuePair<string, string>>();
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.String)
        {
            var header = reader.GetString()!;
            reader.Read();
            cells.Add(KeyValuePair.Create(header, reader.GetString()!));
        }

        var losses = new List<string>();
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.String)
            losses.Add(reader.GetString()!);
        return new TableRow(cells, losses);
    }
}
