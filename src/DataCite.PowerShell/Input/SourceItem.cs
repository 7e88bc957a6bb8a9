using DataCite.Metadata;

namespace DataCite.PowerShell.Input;

/// <summary>One record that an input object or file holds, or what is wrong in its place.</summary>
/// <param name="Name">What to call it in messages: a DOI, a file, a row.</param>
/// <param name="Record">The record; null when it could not be read.</param>
/// <param name="Problem">Why not; null when it could.</param>
internal sealed record SourceItem(string Name, DoiRecord? Record, Exception? Problem)
{
    /// <summary>What a record without a name of its own is called.</summary>
    public const string TheRecord = "The record";

    /// <summary>What was changed or ignored in reading.</summary>
    public IReadOnlyList<Finding> Notices { get; init; } = [];

    /// <summary>The DataCite XML that it came as; null where it came in another form. XML has no place for the landing page and the state.</summary>
    public XmlReadResult? Xml { get; init; }

    /// <summary>Whether the input's properties were read as metadata, so that what they bind to says nothing more.</summary>
    public bool SpeaksForItself { get; init; }
}
