namespace DataCite.Metadata;

/// <summary>
/// A resource's type in the vocabularies that other formats use; the server adds them to <c>types</c> where they are absent.
/// </summary>
/// <param name="SchemaOrg">The schema.org class, <c>Dataset</c>.</param>
/// <param name="Citeproc">The CSL type, <c>dataset</c>; empty for ConferencePaper and DataPaper, as on the server.</param>
/// <param name="Bibtex">The BibTeX entry type, <c>misc</c>.</param>
/// <param name="Ris">The RIS type, <c>DATA</c>.</param>
internal readonly record struct DerivedTypes(string SchemaOrg, string Citeproc, string Bibtex, string Ris);
