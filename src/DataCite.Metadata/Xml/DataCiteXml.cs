using System.Text;
using System.Xml;

namespace DataCite.Metadata;

/// <summary>
/// DataCite XML, the form in which the schema is published and harvested. Written is kernel-4, valid against the XSD of
/// <see cref="MetadataSchema.Version"/> for every record that the server accepts for publishing; read are kernel-4 of any minor version, kernel-3 and
/// kernel-2. The XML holds the DOI and the metadata; the landing page's address, the state and the server's counts are no part of it.
/// </summary>
public static class DataCiteXml
{
    /// <summary>
    /// The most bytes that <see cref="Read(Stream, WorkLimit?)"/> takes: 10 MB, which is also what the server accepts in one request. That is
    /// far more than a record with a thousand creators needs.
    /// </summary>
    public const int MaxLength = XmlLayout.MaxLength;

    /// <summary>Writes a record as XML.</summary>
    /// <param name="record">The record. It is not changed.</param>
    /// <param name="limit">What ends the work early; null for nothing.</param>
    /// <exception cref="MetadataFormatException">An attribute of the record has a shape that it cannot have; the message names it.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static XmlWriteResult Write(DoiRecord record, WorkLimit? limit = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var bytes = new MemoryStream();
        var notices = Write(record, bytes, limit);
        return new XmlWriteResult(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length), notices);
    }

    /// <summary>Writes a record as XML in UTF-8 without a byte order mark, indented by two spaces, lines ended by LF.</summary>
    /// <param name="record">The record. It is not changed.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="limit">What ends the work early; null for nothing.</param>
    /// <returns>What the XML cannot say, as in <see cref="XmlWriteResult.Notices"/>.</returns>
    /// <exception cref="MetadataFormatException">An attribute of the record has a shape that it cannot have; the message names it.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static IReadOnlyList<Finding> Write(DoiRecord record, Stream output, WorkLimit? limit = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(output);
        var (resource, notices) = XmlRecordWriter.Write(record, WorkLimit.StopOf(limit));
        using (var writer = XmlWriter.Create(output, WriterSettings))
            resource.WriteTo(writer);
        output.Write("\n"u8);
        return notices;
    }

    /// <summary>Reads a record from XML text. What the declaration says of an encoding does not matter then.</summary>
    /// <inheritdoc cref="Read(Stream, WorkLimit?)"/>
    public static XmlReadResult Read(string xml, WorkLimit? limit = null)
    {
        ArgumentNullException.ThrowIfNull(xml);
        if (xml.Length > MaxLength)
            throw XmlTreeReader.TooLong();
        // A byte order mark survives in text that was read as plain UTF-8; templates and editors leave white space before the declaration.
        var text = xml.Trim(XmlEncoding.Surroundings);
        return Read(settings => XmlReader.Create(new StringReader(text), settings), WorkLimit.StopOf(limit));
    }

    /// <summary>Reads a record from XML: UTF-8 with or without a byte order mark, UTF-16, or what the declaration names.</summary>
    /// <inheritdoc cref="Read(Stream, WorkLimit?)"/>
    public static XmlReadResult Read(byte[] xml, WorkLimit? limit = null)
    {
        ArgumentNullException.ThrowIfNull(xml);
        return xml.Length > MaxLength ? throw XmlTreeReader.TooLong() : Read(settings => XmlEncoding.Open(xml, settings), WorkLimit.StopOf(limit));
    }

    /// <summary>
    /// Reads a record from XML: UTF-8 with or without a byte order mark, UTF-16, or what the declaration names. A declaration of UTF-16 over
    /// UTF-8, or the other way round, does not matter: programs that change the one forget the other. White space before the declaration does
    /// not matter either; the server takes it away as well.
    /// </summary>
    /// <param name="xml">The XML; a stream stays open.</param>
    /// <param name="limit">What ends the work early; null for nothing.</param>
    /// <returns>The record, every change that was made on the way, and what the schema says against the XML.</returns>
    /// <exception cref="MetadataFormatException">
    /// The XML is not well-formed, is longer than <see cref="MaxLength"/>, has more elements or attributes than any record, has a document type or
    /// entities of its own, or is not DataCite's; with line and column where there are any.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static XmlReadResult Read(Stream xml, WorkLimit? limit = null)
    {
        ArgumentNullException.ThrowIfNull(xml);
        if (xml.CanSeek && xml.Length - xml.Position > MaxLength)
            throw XmlTreeReader.TooLong();
        using var limited = new LengthLimitedStream(xml, MaxLength, XmlTreeReader.TooLong);
        using var bytes = new MemoryStream();
        limited.CopyTo(bytes);
        return Read(bytes.ToArray(), limit);
    }

    private static XmlReadResult Read(Func<XmlReaderSettings, XmlReader> open, CancellationToken stop)
    {
        var resource = XmlTreeReader.Read(open, stop);
        // Before it is upgraded: the file is judged as it is.
        var problems = SchemaReport.Of(resource, stop);
        return XmlRecordReader.Read(resource, stop) with { SchemaProblems = problems };
    }

    // Line breaks inside texts are kept as they are: a carriage return is written as a reference, which no reader turns into a line feed.
    private static readonly XmlWriterSettings WriterSettings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };
}
