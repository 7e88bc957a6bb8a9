namespace DataCite.Metadata;

/// <summary>A child of an element, and how often it may be there.</summary>
internal sealed record ChildRule(string Name, ElementRule Rule, int Least = 0, int Most = 1)
{
    public static ChildRule Many(string name, ElementRule rule, int least = 0) => new(name, rule, least, int.MaxValue);
}
