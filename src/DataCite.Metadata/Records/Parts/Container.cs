namespace DataCite.Metadata;

/// <summary>What the resource was published in. The server computes it from related items and series information.</summary>
public sealed class Container : MetadataPart
{
    /// <summary><c>Series</c>, <c>DataRepository</c> and the like.</summary>
    public string? Type { get; set; }

    /// <summary>Identifier of the container.</summary>
    public string? Identifier { get; set; }

    /// <summary>Kind of identifier, such as <c>ISSN</c>.</summary>
    public string? IdentifierType { get; set; }

    /// <summary>Title of the container.</summary>
    public string? Title { get; set; }

    /// <summary>Volume.</summary>
    public string? Volume { get; set; }

    /// <summary>Issue.</summary>
    public string? Issue { get; set; }

    /// <summary>First page.</summary>
    public string? FirstPage { get; set; }

    /// <summary>Last page.</summary>
    public string? LastPage { get; set; }

    /// <summary>Edition.</summary>
    public string? Edition { get; set; }

    /// <summary>Number.</summary>
    public string? Number { get; set; }

    /// <summary>Chapter number.</summary>
    public string? ChapterNumber { get; set; }

    /// <summary>The title.</summary>
    public override string ToString() => PrintableText.Of(Title);
}
