using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>What a DOI in the database says of itself and others.</summary>
/// <param name="Name">Its name, in lower case.</param>
/// <param name="State">Its state.</param>
/// <param name="Url">Its landing page.</param>
/// <param name="Created">When it was created.</param>
/// <param name="Key">What its duplicates have too; null where too little is known of it.</param>
/// <param name="Relations">The DOIs that it names.</param>
internal sealed record AuditedRecord(string Name, DoiState? State, string? Url, DateTimeOffset? Created, UInt128? Key, HashSet<DoiRelation> Relations)
{
    public bool IsRegistered => State is DoiState.Registered or DoiState.Findable;

    /// <summary>Whether readers do not find it: a duplicate that was hidden is no fault any more.</summary>
    public bool IsHidden => State is DoiState.Registered;

    /// <exception cref="MetadataFormatException">A value is of another kind than it can be.</exception>
    public static AuditedRecord Of(string name, DoiRecord record)
        => new(name, record.State, record.Url, record.Created, DuplicateKey.Of(record), [.. DoiRelation.Of(record)]);
}
