using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>What was found at the landing page of a DOI. Its texts are safe to show.</summary>
public sealed record LandingPageCheck
{
    private readonly string _doi = string.Empty;
    private readonly string? _url;
    private readonly string? _finalUrl;
    private readonly string? _title;
    private readonly string _detail = string.Empty;

    /// <summary>The DOI.</summary>
    public required string Doi
    {
        get => _doi;
        init => _doi = PrintableText.Of(value);
    }

    /// <summary>The address that the DOI has; null where it has none.</summary>
    public string? Url
    {
        get => _url;
        init => _url = Safe(value);
    }

    /// <summary>The address that was asked last; null where nothing was asked. Differs from <see cref="Url"/> after redirects.</summary>
    public string? FinalUrl
    {
        get => _finalUrl;
        init => _finalUrl = Safe(value);
    }

    /// <summary>The status of the last answer, for example 404; null where no answer came.</summary>
    public int? StatusCode { get; init; }

    /// <summary>What came of it.</summary>
    public required LandingPageVerdict Verdict { get; init; }

    /// <summary>Whether readers get to the page: the verdict is Ok or Redirected.</summary>
    public bool Works => Verdict is LandingPageVerdict.Ok or LandingPageVerdict.Redirected;

    /// <summary>
    /// Whether the page names the DOI. Null where that is not known: the page was not read, is no text, is longer than what is read, or is made
    /// by scripts in the browser.
    /// </summary>
    public bool? NamesDoi { get; init; }

    /// <summary>The title of the page; null where it has none or was not read.</summary>
    public string? Title
    {
        get => _title;
        init => _title = Safe(value);
    }

    /// <summary>How many redirects were followed.</summary>
    public int Redirects { get; init; }

    /// <summary>
    /// Whether every address that was connected to is known to be in no private network. False behind a proxy, which makes the connections
    /// itself, and where private addresses are allowed.
    /// </summary>
    public bool AddressChecked { get; init; } = true;

    /// <summary>What was found and what to do, in words.</summary>
    public string Detail
    {
        get => _detail;
        init => _detail = PrintableText.Of(value);
    }

    /// <summary>When the check ended, by the clock of the machine.</summary>
    public required DateTimeOffset CheckedAt { get; init; }

    /// <summary>How long the requests took, without the waits between them.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The DOI and the verdict, in one line.</summary>
    public override string ToString() => $"{Doi}: {Verdict}";

    private static string? Safe(string? text) => text is null ? null : PrintableText.Of(text);
}
