namespace DataCite.Metadata;

/// <summary>A title (schema property 3). The main title has no type.</summary>
public sealed class TitleEntry : MetadataPart
{
    /// <summary>A title without a text; set <see cref="Title"/> before it is sent.</summary>
    public TitleEntry()
    {
    }

    /// <summary>A main title with this text.</summary>
    public TitleEntry(string title) => Title = title;

    /// <summary>The text.</summary>
    public string? Title { get; set; }

    /// <summary>Null for a main title, else one of <see cref="Vocabularies.TitleType"/>.</summary>
    public string? TitleType { get; set; }

    /// <summary>Language of the text, a BCP 47 tag.</summary>
    public string? Lang { get; set; }

    /// <summary>The text.</summary>
    public override string ToString() => PrintableText.Of(Title);
}
