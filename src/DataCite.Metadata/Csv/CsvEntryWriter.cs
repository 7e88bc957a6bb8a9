namespace DataCite.Metadata;

/// <summary>Writes the cells of one thing.</summary>
internal sealed class CsvEntryWriter(CsvRowBuilder row, CsvGroup group, int number)
{
    private static string Escape(CsvColumn column, string text) => column.Several == CsvSeveral.No ? text : CsvListCell.Escape(text);

    /// <summary>Writes a cell, unless there is nothing to write.</summary>
    public void Write(string suffix, string? text, int repetition = 1)
    {
        if (!string.IsNullOrWhiteSpace(text))
            row.Add(group.HeaderOf(group.Column(suffix), number, repetition), Escape(group.Column(suffix), text.Trim()));
    }
}
