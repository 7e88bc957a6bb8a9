namespace DataCite.Client;

/// <summary>What a sample takes its buckets from (facts §2.1).</summary>
public enum SampleGroup
{
    /// <summary>So many of each repository.</summary>
    Repository = 1,

    /// <summary>So many of each member.</summary>
    Provider = 1 << 1,

    /// <summary>So many of each resource type.</summary>
    ResourceType = 1 << 2,
}
