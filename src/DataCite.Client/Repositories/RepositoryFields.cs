namespace DataCite.Client;

/// <summary>The attributes of a repository that can be written, and how their values are compared.</summary>
internal static class RepositoryFields
{
    public static readonly RepositoryField[] All =
    [
        new("Name", "name", static d => d.Name, static r => r.Name),
        new("SystemEmail", "systemEmail", static d => d.SystemEmail, static r => r.SystemEmail),
        new("AlternateName", "alternateName", static d => d.AlternateName, static r => r.AlternateName),
        new("Description", "description", static d => d.Description, static r => r.Description),
        new("Url", "url", static d => d.Url, static r => r.Url),
        new("ClientType", "clientType", static d => FilterValue.Of(d.Kind), static r => r.ClientType),
        new("RepositoryType", "repositoryType", static d => d.RepositoryType, static r => r.RepositoryType),
        new("Language", "language", static d => d.Language, static r => r.Language),
        new("Certificate", "certificate", static d => d.Certificate, static r => r.Certificate),
        new("Domains", "domains", static d => d.Domains, static r => r.Domains),
        new("Software", "software", static d => d.Software, static r => r.Software),
        new("Re3data", "re3data", static d => d.Re3data, static r => r.Re3data),
        new("OpenDoar", "opendoar", static d => d.OpenDoar, static r => r.OpenDoar),
        new("GlobusUuid", "globusUuid", static d => d.GlobusUuid, static r => r.GlobusUuid),
        new("AnalyticsDashboardUrl", "analyticsDashboardUrl", static d => d.AnalyticsDashboardUrl, static r => r.AnalyticsDashboardUrl),
        new("AnalyticsTrackingId", "analyticsTrackingId", static d => d.AnalyticsTrackingId, static r => r.AnalyticsTrackingId),
        new("IsActive", "isActive", static d => d.IsActive, static r => r.IsActive),
    ];

    /// <summary>Whether two values are the same one. The order of a list means nothing.</summary>
    public static bool IsEqual(object? given, object? kept) => given switch
    {
        IReadOnlyList<string> list => list.ToHashSet(StringComparer.Ordinal).SetEquals(kept as IReadOnlyList<string> ?? []),
        string { Length: 0 } => kept is null or string { Length: 0 },
        _ => Equals(given, kept),
    };

    /// <summary>Whether the server may have made one value of the other: it rewrites white space and spells some texts its own way.</summary>
    public static bool IsKept(object? given, object? kept)
        => IsEqual(given, kept) || (given is string text && StoredText.IsSame(text, kept as string));

    /// <summary>A value as one text; null for nothing.</summary>
    public static string? Text(object? value) => value switch
    {
        null or string { Length: 0 } or IReadOnlyList<string> { Count: 0 } => null,
        IReadOnlyList<string> list => string.Join("; ", list),
        _ => value.ToString(),
    };

    /// <summary>What a repository has that is not as described. Of a password nothing can be read.</summary>
    public static IReadOnlyList<RepositoryEdit> FindDifferences(RepositoryDescription meant, DataCiteRepository kept) =>
    [
        .. All.Where(field => field.Given(meant) is { } given && !IsKept(given, field.Kept(kept)))
            .Select(field => new RepositoryEdit(field.Name, Text(field.Given(meant)), Text(field.Kept(kept)))),
    ];
}
