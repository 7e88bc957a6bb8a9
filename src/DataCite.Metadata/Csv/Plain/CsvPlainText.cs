namespace DataCite.Metadata;

/// <summary>Where a text stands in <see cref="CsvPlainTexts"/>; the default is a text that is missing or null.</summary>
internal readonly record struct CsvPlainText(int Start, int Length)
{
    public bool IsMissing => Start == 0;

    public bool IsEmpty => Length == 0;
}
