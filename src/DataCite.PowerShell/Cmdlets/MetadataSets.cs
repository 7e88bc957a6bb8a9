namespace DataCite.PowerShell.Cmdlets;

/// <summary>The parameter sets of cmdlets that take metadata from the pipeline or from files.</summary>
internal static class MetadataSets
{
    public const string Metadata = nameof(Metadata);
    public const string Path = nameof(Path);
    public const string LiteralPath = nameof(LiteralPath);
}
