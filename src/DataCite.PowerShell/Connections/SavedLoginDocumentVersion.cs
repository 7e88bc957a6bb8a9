namespace DataCite.PowerShell.Connections;

/// <summary>The version alone, which every version of the file has.</summary>
internal sealed record SavedLoginDocumentVersion
{
    public required int Version { get; init; }
}
