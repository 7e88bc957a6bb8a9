namespace DataCite.Metadata;

/// <summary>Who makes the resource available (schema property 4).</summary>
public sealed class Publisher : MetadataPart
{
    /// <summary>A publisher without a name; set <see cref="Name"/> before it is sent.</summary>
    public Publisher()
    {
    }

    /// <summary>A publisher with this name.</summary>
    public Publisher(string name) => Name = name;

    /// <summary>Name of the publisher.</summary>
    public string? Name { get; set; }

    /// <summary>Identifier of the publisher, for ROR and re3data as a URL.</summary>
    public string? PublisherIdentifier { get; set; }

    /// <summary>The scheme, such as <c>ROR</c>.</summary>
    public string? PublisherIdentifierScheme { get; set; }

    /// <summary>Address of the scheme.</summary>
    public string? SchemeUri { get; set; }

    /// <summary>Language of the name, a BCP 47 tag.</summary>
    public string? Lang { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => PrintableText.Of(Name);
}
