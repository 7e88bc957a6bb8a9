namespace DataCite.Metadata;

/// <summary>One line of what the schema validator says.</summary>
/// <param name="Source">The element, in the spelling that the server makes of it.</param>
/// <param name="Text">The validator's words.</param>
/// <param name="Line">The line of the XML; 0 where it is not known.</param>
internal readonly record struct SchemaProblem(string Source, string Text, int Line)
{
    /// <summary>The element in the XML: <c>resource/titles/title</c>.</summary>
    public string Path { get; init; } = string.Empty;
}
