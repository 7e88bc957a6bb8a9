using System.Text;

namespace DataCite.Metadata;

/// <summary>Finds out what the headers of a file mean, once for each.</summary>
internal sealed class CsvHeaderMap
{
    private readonly Dictionary<string, CsvHeader?> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _mapping = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <param name="mapping">From the user's headers to ours.</param>
    /// <exception cref="MetadataValueException">A header of the mapping is not a column name of the module.</exception>
    public CsvHeaderMap(IEnumerable<KeyValuePair<string, string>>? mapping)
    {
        foreach (var (theirs, ours) in mapping ?? [])
        {
            if (CsvHeader.Find(ours) is null)
            {
                throw new MetadataValueException(
                    "Mapping", ours,
                    $"The mapping of the column {PrintableText.Quote(theirs)} names {PrintableText.Quote(ours)}, which is no "
                        + "column of the table.",
                    CsvFindingCodes.ColumnUnknown, CsvHeader.Nearest(ours));
            }

            _mapping[Clean(theirs)] = ours;
        }
    }

    /// <summary>What a header means; null for one that is unknown.</summary>
    public CsvHeader? Find(string header)
    {
        if (!_known.TryGetValue(header, out var found))
        {
            var clean = Clean(header);
            _known[header] = found = CsvHeader.Find(_mapping.GetValueOrDefault(clean, clean));
        }

        return found;
    }

    /// <summary>The headers that are unknown, each with the nearest known one.</summary>
    public IReadOnlyList<CsvUnknownColumn> FindUnknown(IEnumerable<string> headers)
        => [.. headers.Where(header => Find(header) is null).Select(static header => new CsvUnknownColumn(Clean(header), CsvHeader.Nearest(Clean(header))))];

    /// <summary>Says that a header is unknown, the first time.</summary>
    public void ReportUnknown(string header, NoticeList findings)
    {
        if (!_reported.Add(header))
            return;
        var nearest = CsvHeader.Nearest(Clean(header));
        findings.Add(
            header, CsvFindingCodes.ColumnUnknown,
            $"Unknown column {PrintableText.Quote(Clean(header))} is ignored.{(nearest is null ? " Map it to a known one, or remove it." : $" Did you mean '{nearest}'?")}",
            null, FindingSeverity.Warning, nearest);
    }

    /// <summary>
    /// Why a file with such headers cannot be read, or null: read with the wrong separator it has one long header, and a file that is no table
    /// has headers that are no text.
    /// </summary>
    public Finding? FindObstacle(IEnumerable<string> headers)
    {
        foreach (var header in headers.Where(header => Find(header) is null))
        {
            if (header.Any(static c => char.IsControl(c) && c is not ('\t' or '\r' or '\n')) || header.Contains('\uFFFD', StringComparison.Ordinal))
            {
                return new Finding(
                    FindingSeverity.Error, string.Empty, CsvFindingCodes.NotATable,
                    $"The header {PrintableText.Quote(header)} is not text: the file is not a text table, or has another encoding. "
                        + "Save it as CSV in UTF-8.",
                    header);
            }

            foreach (var separator in new[] { ';', '\t', '|' })
            {
                if (header.Contains(separator, StringComparison.Ordinal) && header.Split(separator).Any(static part => CsvHeader.Find(Clean(part)) is not null))
                {
                    var name = separator == '\t' ? "`t" : separator.ToString();
                    return new Finding(
                        FindingSeverity.Error, string.Empty, CsvFindingCodes.DelimiterWrong,
                        $"One column has the header {PrintableText.Quote(header)}: the file has "
                            + $"{(separator == '\t' ? "tabs" : $"'{separator}'")} between its columns. Read it with Import-Csv "
                            + $"-Delimiter \"{name}\".",
                        header, name);
                }
            }
        }

        return null;
    }

    /// <summary>A header without the byte order mark (also one that was read in a wrong encoding) and the quotes that it hides behind.</summary>
    private static string Clean(string header)
    {
        var text = new StringBuilder(header.Trim());
        foreach (var mark in new[] { "\uFEFF", "ï»¿" })
        {
            if (text.ToString().StartsWith(mark, StringComparison.Ordinal))
                text.Remove(0, mark.Length);
        }

        return text.ToString().Trim().Trim('"').Trim();
    }
}
