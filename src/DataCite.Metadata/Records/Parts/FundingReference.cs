namespace DataCite.Metadata;

/// <summary>Money that made the resource possible (schema property 19).</summary>
public sealed class FundingReference : MetadataPart
{
    /// <summary>Name of the funder.</summary>
    public string? FunderName { get; set; }

    /// <summary>Identifier of the funder.</summary>
    public string? FunderIdentifier { get; set; }

    /// <summary>One of <see cref="Vocabularies.FunderIdentifierType"/>.</summary>
    public string? FunderIdentifierType { get; set; }

    /// <summary>Address of the identifier's scheme.</summary>
    public string? SchemeUri { get; set; }

    /// <summary>The funder's code for the award.</summary>
    public string? AwardNumber { get; set; }

    /// <summary>Address of a page about the award.</summary>
    public string? AwardUri { get; set; }

    /// <summary>Title of the award.</summary>
    public string? AwardTitle { get; set; }

    /// <summary>The funder and the award.</summary>
    public override string ToString() => PrintableText.Of(string.IsNullOrEmpty(AwardNumber) ? FunderName ?? string.Empty : $"{FunderName} {AwardNumber}");
}
