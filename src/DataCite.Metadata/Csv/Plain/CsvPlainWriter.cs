namespace DataCite.Metadata;

/// <summary>The texts of the record that is read, and the row that takes its cells.</summary>
internal sealed class CsvPlainWriter
{
    public CsvPlainTexts Texts { get; } = new();

    public ICsvPlainCells? Row { get; set; }

    /// <summary>Writes a cell, unless there is nothing to write.</summary>
    public void Write(CsvPlainColumn column, int number, CsvPlainText text, int repetition = 1)
    {
        if (!text.IsEmpty)
            Row!.Add(column.HeaderOf(number, repetition), Texts[text]);
    }
}
