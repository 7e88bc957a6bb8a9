using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>An export that is being written: a file or a folder that gets its name when it is complete.</summary>
internal interface IExportFile : IDisposable
{
    /// <summary>How long it is, up to the last complete page; zero for a folder.</summary>
    long Length { get; }

    /// <summary>Writes DOIs, in this order.</summary>
    void Write(IReadOnlyList<DoiRecord> records);

    /// <summary>Writes what is left of a page to the disk.</summary>
    void EndPage();

    /// <summary>Puts it in its place.</summary>
    /// <param name="losses">Takes what the format cannot hold.</param>
    /// <returns>How many files it is.</returns>
    /// <exception cref="JobException">Something else has taken its place.</exception>
    long Complete(ExportLosses losses);
}
