using System.Globalization;

namespace DataCite.Metadata;

/// <summary>A text that should have been DataCite metadata, as JSON, XML or a row of CSV, and has another shape.</summary>
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

    /// <summary>Creates the error for a place in a text.</summary>
    /// <param name="problem">What is wrong there, as the end of a sentence.</param>
    /// <param name="line">The line, counted from 1; 0 when it is not known.</param>
    /// <param name="column">The column, counted from 1; 0 when it is not known.</param>
    /// <param name="innerException">What the reader of the format said, if it was the one to notice.</param>
    public MetadataFormatException(string problem, int line, int column, Exception? innerException = null)
        : base(
            line == 0 ? problem : string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}: {problem}"), innerException)
    {
        Path = string.Empty;
        Problem = problem;
        Line = line == 0 ? null : line;
        Column = line == 0 ? null : column;
    }

    /// <summary>The line in the text, counted from 1; null when it is not known.</summary>
    public int? Line { get; }

    /// <summary>The column in the text, counted from 1; null when it is not known.</summary>
    public int? Column { get; }

    /// <summary>Where in the record, such as <c>creators[2].nameIdentifiers</c>; empty for the whole.</summary>
    public string Path { get; }

    /// <summary>What is wrong there.</summary>
    public string Problem { get; }
}
