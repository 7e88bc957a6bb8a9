namespace DataCite.Metadata;

/// <summary>A count for one month or year.</summary>
public sealed class PeriodCount : MetadataPart
{
    /// <summary>The month, <c>2024-03</c>, for views and downloads.</summary>
    public string? YearMonth { get; set; }

    /// <summary>The year, for citations.</summary>
    public string? Year { get; set; }

    /// <summary>How many.</summary>
    public int? Total { get; set; }

    /// <summary>The period and the count.</summary>
    public override string ToString() => PrintableText.Of($"{YearMonth ?? Year}: {Total}");
}
