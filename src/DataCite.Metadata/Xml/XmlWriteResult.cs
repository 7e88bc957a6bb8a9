namespace DataCite.Metadata;

/// <summary>A record as DataCite XML.</summary>
/// <param name="Xml">The XML, kernel-4, with a declaration that says UTF-8.</param>
/// <param name="Notices">
/// What the XML cannot say or says otherwise than the record (codes: <see cref="XmlNoticeCodes"/>); paths are those of the record. Empty
/// when reading the XML back gives the same metadata.
/// </param>
public sealed record XmlWriteResult(string Xml, IReadOnlyList<Finding> Notices)
{
    /// <summary>The XML.</summary>
    public override string ToString() => Xml;
}
