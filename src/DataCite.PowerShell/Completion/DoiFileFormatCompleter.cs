namespace DataCite.PowerShell.Completion;

/// <summary>Completes the formats of files of DOIs.</summary>
public sealed class DoiFileFormatCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("Xml", "A folder with a file of DataCite XML for each DOI."), new("Json", "A folder with a file of JSON for each DOI."),
        new("JsonLines", "One DOI in each line, as DataCite sends it."), new("Csv", "A table as text."), new("Xlsx", "A table as a workbook of Excel."),
    ];
}
