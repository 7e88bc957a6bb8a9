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

/// <summary>What the server's link checker found at the landing page; shown to the owner only, and often years old.</summary>
public sealed class LandingPage : MetadataPart
{
    /// <summary>When the page was looked at.</summary>
    public string? Checked { get; set; }

    /// <summary>The address that was looked at.</summary>
    public string? Url { get; set; }

    /// <summary>HTTP status.</summary>
    public int? Status { get; set; }

    /// <summary>Media type of the answer.</summary>
    public string? ContentType { get; set; }

    /// <summary>What went wrong, if anything.</summary>
    public string? Error { get; set; }

    /// <summary>How many redirects were followed.</summary>
    public int? RedirectCount { get; set; }
}
