namespace DataCite.Metadata;

/// <summary>Writes the cells of one thing.</summary>
internal sealed class CsvEntryWriter(CsvRowBuilder row, CsvGroup group, int number)
{
    private static string Escape(CsvColumn column, string text) => column.Several == CsvSeveral.No ? text : CsvListCell.Escape(text);

    /// <summary>Writes the cell of a name that could end with an identifier, and does not.</summary>
    public void WriteName(string suffix, string? name, int repetition = 1) => Write(suffix, name is null ? null : BracketedText.Escape(name.Trim()), repetition);

    /// <summary>Writes a cell, unless there is nothing to write.</summary>
    public void Write(string suffix, string? text, int repetition = 1)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        var column = group.Column(suffix);
        row.Add(group.HeaderOf(column, number, repetition), Escape(column, text.Trim()));
    }
}
