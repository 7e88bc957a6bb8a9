using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>What lists and the database both say of a DOI.</summary>
internal sealed record AuditRow(DoiName Name, DoiState? State, DateTimeOffset? Registered, string? Url, DateTimeOffset? Created)
{
    /// <summary>Whether it resolves, or should.</summary>
    public bool IsRegistered => State is DoiState.Registered or DoiState.Findable;

    /// <exception cref="MetadataFormatException">A value is of another kind than it can be.</exception>
    public static AuditRow Of(DoiName name, DoiRecord record)
        => new(name, record.State, record.Registered, string.IsNullOrEmpty(record.Url) ? null : record.Url, record.Created);
}
