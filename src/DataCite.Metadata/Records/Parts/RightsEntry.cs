namespace DataCite.Metadata;

/// <summary>Who may do what with the resource (schema property 16).</summary>
public sealed class RightsEntry : MetadataPart
{
    /// <summary>The statement or the licence's name; the server refuses more than 2000 characters.</summary>
    public string? Rights { get; set; }

    /// <summary>Address of the licence.</summary>
    public string? RightsUri { get; set; }

    /// <summary>Short identifier of the licence, such as the SPDX id <c>cc-by-4.0</c>.</summary>
    public string? RightsIdentifier { get; set; }

    /// <summary>The scheme of the identifier, such as <c>SPDX</c>.</summary>
    public string? RightsIdentifierScheme { get; set; }

    /// <summary>Address of the scheme.</summary>
    public string? SchemeUri { get; set; }

    /// <summary>Language of the statement, a BCP 47 tag.</summary>
    public string? Lang { get; set; }

    /// <summary>The identifier, or else the statement.</summary>
    public override string ToString() => PrintableText.Of(RightsIdentifier ?? Rights ?? string.Empty);
}
