namespace DataCite.Client;

/// <summary>A DOI in a form in which others cite or import it. As text it is the citation itself, so that it can go into a file or a document.</summary>
public sealed record DoiCitation
{
    private readonly bool _endsWithEmptyLine;

    internal DoiCitation(string doi, CitationOptions options, string citation)
    {
        Doi = doi;
        Format = options.Format;
        Style = options.Format is CitationFormat.Text ? options.Style ?? CitationStyles.Default : null;
        Locale = options.Locale;
        Citation = citation;
        // Entries of a file stand apart, and these two formats allow it.
        _endsWithEmptyLine = !options.IsRaw && options.Format is CitationFormat.Bibtex or CitationFormat.Ris;
    }

    /// <summary>The DOI, in lower case.</summary>
    public string Doi { get; }

    /// <summary>The format.</summary>
    public CitationFormat Format { get; }

    /// <summary>The style that was asked for; null for formats that have none. DataCite uses <c>apa</c> where it does not know it.</summary>
    public string? Style { get; }

    /// <summary>The language that was asked for; null for English, and for formats that have none.</summary>
    public string? Locale { get; }

    /// <summary>The citation; of several lines where the format has several.</summary>
    public string Citation { get; private init; }

    /// <summary>A table without its line of headings, to stand below another one; other formats stay as they are.</summary>
    public DoiCitation WithoutHeader()
        => Format is CitationFormat.Csv && Citation.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? this with { Citation = Citation[(end + 1)..] } : this;

    /// <summary>The citation. In Bibtex and RIS it ends with a line break, so that one for each line makes a file with an empty line between entries.</summary>
    public override string ToString() => _endsWithEmptyLine ? Citation + "\n" : Citation;
}
