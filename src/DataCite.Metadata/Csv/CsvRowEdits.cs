using System.Text.Json.Nodes;

namespace DataCite.Metadata;

/// <summary>
/// Compares the cells of a row with those that the export writes of a record, and finds the edits that the differing cells mean. An equal cell
/// means no change, also where the record holds more than the column can say; what has no column stays.
/// </summary>
/// <param name="mapper">What the headers of the file mean.</param>
/// <param name="clearEmpty">Whether an empty cell empties the value; else it changes nothing.</param>
internal sealed class CsvRowEdits(CsvRecordMapper mapper, bool clearEmpty)
{
    /// <summary>The edits that a row means.</summary>
    /// <param name="record">The record as it is.</param>
    /// <param name="row">Headers and texts.</param>
    /// <param name="findings">What is wrong with the differing cells.</param>
    public IReadOnlyList<DoiEdit> Find(DoiRecord record, IEnumerable<KeyValuePair<string, string?>> row, out IReadOnlyList<Finding> findings)
    {
        findings = [];
        var written = CsvRecordMapper.WriteCells(record);
        var cells = new Dictionary<Place, string>();
        foreach (var (header, text) in written)
            cells[Place.Of(CsvHeader.Find(header)!)] = CsvRecordMapper.TextOf(text);
        if (!Take(row, cells))
            return [];

        var plain = new CsvRecordMapper();
        var before = plain.Read(written.Select(static cell => KeyValuePair.Create(cell.Key, (string?)cell.Value)));
        var after = plain.Read(cells.Select(static cell => KeyValuePair.Create(cell.Key.Header, (string?)cell.Value)));
        var known = before.Findings.Select(static finding => finding.Message).ToHashSet(StringComparer.Ordinal);
        findings = [.. after.Findings.Where(finding => !known.Contains(finding.Message))];
        return Merge(ComparableRecord.Of(record), ComparableRecord.Of(before.Record), ComparableRecord.Of(after.Record));
    }

    // What a row cannot say is, seen from the row, what somebody else has edited: it is kept.
    private static IReadOnlyList<DoiEdit> Merge(JsonObject record, JsonObject before, JsonObject after)
    {
        foreach (var name in before.Concat(after).Select(static attribute => attribute.Key).Distinct().ToArray())
        {
            before.TryAdd(name, null);
            after.TryAdd(name, null);
            record.TryAdd(name, null);
        }

        var mine = RecordComparison.Compare(before, after);
        return EditMerge.Merge(before, record, mine, EditMerge.WithoutConflicts(mine, RecordComparison.Compare(before, record)));
    }

    private bool Take(IEnumerable<KeyValuePair<string, string?>> row, Dictionary<Place, string> cells)
    {
        var isChanged = false;
        foreach (var (header, value) in row)
        {
            if (mapper.Find(header) is not { } found || found.Group == CsvBasicGroups.Doi)
                continue;
            var (place, text) = (Place.Of(found), CsvRecordMapper.TextOf(value));
            var there = cells.GetValueOrDefault(place, string.Empty);
            if (text == there || (text.Length == 0 && !clearEmpty))
                continue;
            if (CsvHeader.FindList(header) is { } list && CsvListCell.Split(text, found.Column.Several) is { Count: > 1 } values)
            {
                if (values.SequenceEqual(MainTexts(cells, list)))
                    continue;
                Remove(cells, cell => cell.Group == list);
            }
            else if (found.Column == found.Group.Columns[0])
            {
                // Another main value, such as a name: what follows from the old one goes with it; identifiers and affiliations stay.
                Remove(cells, cell => cell.Group == place.Group && cell.Number == place.Number && (text.Length == 0 || cell.Suffix is "GivenName" or "FamilyName"));
            }

            cells.Remove(place);
            if (text.Length > 0)
                cells[place] = text;
            isChanged = true;
        }

        return isChanged;
    }

    private static IEnumerable<string> MainTexts(Dictionary<Place, string> cells, CsvGroup group) => cells.Where(cell => cell.Key.Group == group && cell.Key.Suffix == group.Columns[0].Suffix)
        .OrderBy(static cell => cell.Key.Number).Select(static cell => CsvListCell.Unescape(cell.Value));

    private static void Remove(Dictionary<Place, string> cells, Func<Place, bool> isMeant)
    {
        foreach (var place in cells.Keys.Where(isMeant).ToArray())
            cells.Remove(place);
    }

    private sealed record Place(CsvGroup Group, int Number, string Suffix, int Repetition)
    {
        public string Header => Group.HeaderOf(Group.Column(Suffix), Number, Repetition);

        public static Place Of(CsvHeader header) => new(header.Group, header.Number, header.Column.Suffix, header.Repetition);
    }
}
