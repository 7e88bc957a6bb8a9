namespace DataCite.Metadata;

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
