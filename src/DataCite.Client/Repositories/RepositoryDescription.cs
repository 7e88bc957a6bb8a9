using System.Security;

namespace DataCite.Client;

/// <summary>
/// What a repository shall be. What is null is left as it is; an empty text or list takes the value away. The server's own words are read in any case.
/// </summary>
public sealed record RepositoryDescription
{
    /// <summary>The name. A new repository needs one.</summary>
    public string? Name { get; init; }

    /// <summary>Where DataCite sends mail about the account. A new repository needs one.</summary>
    public string? SystemEmail { get; init; }

    /// <summary>Another name.</summary>
    public string? AlternateName { get; init; }

    /// <summary>What it holds and for whom.</summary>
    public string? Description { get; init; }

    /// <summary>Address of its web site, http or https.</summary>
    public string? Url { get; init; }

    /// <summary>The kind of account; a new one is a repository where it does not say.</summary>
    public RepositoryKind? Kind { get; init; }

    /// <summary><c>disciplinary</c>, <c>governmental</c>, <c>institutional</c>, <c>multidisciplinary</c>, <c>project-related</c>, <c>other</c>.</summary>
    public IReadOnlyList<string>? RepositoryType { get; init; }

    /// <summary>Codes of its languages, such as <c>en</c>.</summary>
    public IReadOnlyList<string>? Language { get; init; }

    /// <summary><c>CoreTrustSeal</c>, <c>CLARIN</c>, <c>DIN 31644</c>, <c>DINI</c>, <c>DSA</c>, <c>RatSWD</c>, <c>WDS</c>.</summary>
    public IReadOnlyList<string>? Certificate { get; init; }

    /// <summary>The hosts that landing pages may have, separated by commas; <c>*</c> for all.</summary>
    public string? Domains { get; init; }

    /// <summary>The software that it runs on.</summary>
    public string? Software { get; init; }

    /// <summary>Its DOI in re3data.</summary>
    public string? Re3data { get; init; }

    /// <summary>Its number in OpenDOAR.</summary>
    public string? OpenDoar { get; init; }

    /// <summary>Its identity at Globus, a UUID.</summary>
    public string? GlobusUuid { get; init; }

    /// <summary>Address of the usage statistics of its web site.</summary>
    public string? AnalyticsDashboardUrl { get; init; }

    /// <summary>Its id for the usage statistics.</summary>
    public string? AnalyticsTrackingId { get; init; }

    /// <summary>Whether it may write.</summary>
    public bool? IsActive { get; init; }

    /// <summary>A new password. It is sent each time, since nobody can read the old one; it stands in no message.</summary>
    public SecureString? Password { get; init; }

    /// <summary>What has to be changed so that a repository is as described here; empty where it is so already.</summary>
    /// <param name="existing">The repository as it was just read.</param>
    /// <exception cref="ArgumentException">A value cannot be used; the message names it.</exception>
    public IReadOnlyList<RepositoryEdit> FindEdits(DataCiteRepository existing)
    {
        ArgumentNullException.ThrowIfNull(existing);
        var spelled = RepositoryChecks.Spelled(this);
        var edits = RepositoryFields.All
            .Where(field => field.Given(spelled) is { } given && !RepositoryFields.IsEqual(given, field.Kept(existing)))
            .Select(field => new RepositoryEdit(field.Name, RepositoryFields.Text(field.Kept(existing)), RepositoryFields.Text(field.Given(spelled))));
        return [.. edits, .. Password is null ? [] : new[] { new RepositoryEdit(nameof(Password), existing.HasPassword is true ? RepositoryEdit.Hidden : null, RepositoryEdit.Hidden) }];
    }

    /// <summary>The names of what is given, never the password.</summary>
    public override string ToString() => string.Join(", ", RepositoryFields.All.Where(field => field.Given(this) is not null).Select(static field => field.Name));
}
