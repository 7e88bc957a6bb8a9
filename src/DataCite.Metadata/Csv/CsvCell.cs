namespace DataCite.Metadata;

/// <summary>A cell that is not empty.</summary>
/// <param name="Header">The header as it stands in the user's file.</param>
/// <param name="Text">The text, without white space around it.</param>
internal sealed record CsvCell(string Header, string Text);
