namespace DataCite.Metadata;

/// <summary>Collects the cells of a row that is written.</summary>
internal sealed class CsvRowBuilder
{
    private readonly List<KeyValuePair<string, string>> _cells = [];

    public IReadOnlyList<KeyValuePair<string, string>> Cells => _cells;

    public void Add(string header, string text) => _cells.Add(new(header, FormulaGuard.Defuse(text)));
}
