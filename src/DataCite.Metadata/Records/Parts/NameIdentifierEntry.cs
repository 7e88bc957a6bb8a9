namespace DataCite.Metadata;

/// <summary>An identifier of a person or organisation (schema property 2.4).</summary>
public sealed class NameIdentifierEntry : MetadataPart
{
    /// <summary>The identifier, for ORCID and ROR as a URL.</summary>
    public string? NameIdentifier { get; set; }

    /// <summary>The scheme, such as <c>ORCID</c>, <c>ROR</c>, <c>ISNI</c>.</summary>
    public string? NameIdentifierScheme { get; set; }

    /// <summary>Address of the scheme, such as <c>https://orcid.org</c>.</summary>
    public string? SchemeUri { get; set; }

    /// <summary>The identifier.</summary>
    public override string ToString() => PrintableText.Of(NameIdentifier);
}
