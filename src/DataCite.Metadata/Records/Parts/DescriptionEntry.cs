namespace DataCite.Metadata;

/// <summary>A text about the resource (schema property 17).</summary>
public sealed class DescriptionEntry : MetadataPart
{
    /// <summary>The text.</summary>
    public string? Description { get; set; }

    /// <summary>One of <see cref="Vocabularies.DescriptionType"/>.</summary>
    public string? DescriptionType { get; set; }

    /// <summary>Language of the text, a BCP 47 tag.</summary>
    public string? Lang { get; set; }

    /// <summary>The text.</summary>
    public override string ToString() => PrintableText.Of(Description);
}
