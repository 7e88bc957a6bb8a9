namespace DataCite.Metadata;

/// <summary>An identifier of the same resource in another system (schema property 11).</summary>
public sealed class AlternateIdentifierEntry : MetadataPart
{
    /// <summary>The identifier.</summary>
    public string? AlternateIdentifier { get; set; }

    /// <summary>The kind of identifier, in the repository's words; the server refuses entries without it.</summary>
    public string? AlternateIdentifierType { get; set; }

    /// <summary>The identifier.</summary>
    public override string ToString() => PrintableText.Of(AlternateIdentifier);
}
