using DataCite.Metadata;
using DataCite.PowerShell.Pipeline;

namespace DataCite.PowerShell.Input;

/// <summary>
/// Reads XML so that stopping the pipeline ends the wait at once. The reader of .NET looks at nothing while it is inside one element, however many
/// attributes a hostile file has there; it goes on without anyone waiting, to the limit on the file's size.
/// </summary>
internal static class StoppableXml
{
    public static XmlReadResult Read(string xml, CancellationToken stop) => Run(() => DataCiteXml.Read(xml, new WorkLimit(stop)), stop);

    public static XmlReadResult Read(byte[] xml, CancellationToken stop) => Run(() => DataCiteXml.Read(xml, new WorkLimit(stop)), stop);

    /// <summary>Reads a file that stays open; its bytes are taken first, so that nothing else uses it.</summary>
    /// <exception cref="MetadataFormatException">The file is longer than the server takes.</exception>
    public static XmlReadResult Read(Stream xml, CancellationToken stop)
    {
        if (xml.Length > DataCiteXml.MaxLength)
            return DataCiteXml.Read(xml);
        var bytes = new byte[xml.Length];
        xml.ReadExactly(bytes);
        return Read(bytes, stop);
    }

    private static XmlReadResult Run(Func<XmlReadResult> read, CancellationToken stop)
    {
        var reading = Task.Run(read, CancellationToken.None);
        BoundedWait.For(reading, stop);
        return BoundedWait.ResultOf(reading);
    }
}
