namespace DataCite.Sandbox.Model;

/// <summary>A link between two things, as Event Data tells it.</summary>
internal sealed record EventRecord
{
    public required Guid Id { get; init; }

    /// <summary>The DOI that says so, lower case without resolver.</summary>
    public required string Subject { get; init; }

    /// <summary>The DOI that it is about, lower case without resolver.</summary>
    public required string Object { get; init; }

    /// <summary><c>is-part-of</c>.</summary>
    public required string RelationType { get; init; }

    public required DateTimeOffset Occurred { get; init; }

    public required DateTimeOffset Updated { get; init; }

    public string SubjectUrl => "https://doi.org/" + Subject;

    public string ObjectUrl => "https://doi.org/" + Object;

    /// <summary><c>datacite-related</c>: both ends are DataCite DOIs.</summary>
    public string Source { get; init; } = "datacite-related";

    public string YearMonth => Occurred.UtcDateTime.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
