namespace DataCite.Metadata;

/// <summary>How many DOIs had which outcome.</summary>
public sealed record DoiChangeSummary
{
    /// <summary>All DOIs.</summary>
    public int Total { get; init; }

    /// <summary>DOIs that were created.</summary>
    public int Created { get; init; }

    /// <summary>DOIs whose metadata or URL was changed.</summary>
    public int Updated { get; init; }

    /// <summary>DOIs whose state was changed.</summary>
    public int StateChanged { get; init; }

    /// <summary>Drafts that were deleted.</summary>
    public int Deleted { get; init; }

    /// <summary>DOIs that were handed to another repository.</summary>
    public int Transferred { get; init; }

    /// <summary>DOIs that were as they should be; nothing was sent.</summary>
    public int Unchanged { get; init; }

    /// <summary>Changes that were not sent, for a reason that is in the errors.</summary>
    public int Refused { get; init; }

    /// <summary>Changes that were not carried out.</summary>
    public int Failed { get; init; }

    /// <summary>Changes that were not sent, since somebody else edited the same values.</summary>
    public int Conflict { get; init; }

    /// <summary>Changes that may have been carried out.</summary>
    public int Uncertain { get; init; }

    /// <summary>How many entries and values the changes removed.</summary>
    public int RemovedValues { get; init; }
}
