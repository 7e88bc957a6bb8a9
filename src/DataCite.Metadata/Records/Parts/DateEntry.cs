namespace DataCite.Metadata;

/// <summary>A date in the life of the resource (schema property 8).</summary>
public sealed class DateEntry : MetadataPart
{
    /// <summary>Free text to the server; W3CDTF or an RKMS-ISO8601 range to the schema: <c>2024</c>, <c>2024-02-01/2024-03-31</c>.</summary>
    public string? Date { get; set; }

    /// <summary>One of <see cref="Vocabularies.DateType"/>.</summary>
    public string? DateType { get; set; }

    /// <summary>Explanation in words.</summary>
    public string? DateInformation { get; set; }

    /// <summary>The date with its type.</summary>
    public override string ToString() => PrintableText.Of(DateType is null ? Date ?? string.Empty : $"{Date} ({DateType})");
}
