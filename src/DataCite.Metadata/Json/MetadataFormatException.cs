namespace DataCite.Metadata;

/// <summary>JSON that should have been DataCite metadata and has another shape.</summary>
public sealed class MetadataFormatException : FormatException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">Where, such as <c>creators[2].nameIdentifiers</c>; empty for the whole.</param>
    /// <param name="problem">What is wrong there, as the end of a sentence.</param>
    /// <param name="innerException">What the JSON reader said, if it was the one to notice.</param>
    public MetadataFormatException(string path, string problem, Exception? innerException = null)
        : base(path.Length == 0 ? problem : $"{path}: {problem}", innerException)
    {
        Path = path;
        Problem = problem;
    }

    /// <summary>Where in the record, such as <c>creators[2].nameIdentifiers</c>; empty for the whole.</summary>
    public string Path { get; }

    /// <summary>What is wrong there.</summary>
    public string Problem { get; }
}
