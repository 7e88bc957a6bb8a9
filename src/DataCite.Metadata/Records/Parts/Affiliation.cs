namespace DataCite.Metadata;

/// <summary>An organisation to which a creator or contributor belongs (schema property 2.5).</summary>
public sealed class Affiliation : MetadataPart
{
    /// <summary>An affiliation without a name; set <see cref="Name"/> before it is sent.</summary>
    public Affiliation()
    {
    }

    /// <summary>An affiliation with this name.</summary>
    public Affiliation(string name) => Name = name;

    /// <summary>Name of the organisation.</summary>
    public string? Name { get; set; }

    /// <summary>Identifier of the organisation, for ROR as a URL.</summary>
    public string? AffiliationIdentifier { get; set; }

    /// <summary>The scheme, such as <c>ROR</c> or <c>GRID</c>.</summary>
    public string? AffiliationIdentifierScheme { get; set; }

    /// <summary>Address of the scheme, such as <c>https://ror.org</c>.</summary>
    public string? SchemeUri { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => PrintableText.Of(Name);
}
