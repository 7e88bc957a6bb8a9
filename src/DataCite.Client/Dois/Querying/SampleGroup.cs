namespace DataCite.Client;

/// <summary>How a sample is grouped. It holds some DOIs of each group.</summary>
public enum SampleGroup
{
    /// <summary>So many of each repository.</summary>
    Repository = 1,

    /// <summary>So many of each member.</summary>
    Provider = 1 << 1,

    /// <summary>So many of each resource type.</summary>
    ResourceType = 1 << 2,
}
