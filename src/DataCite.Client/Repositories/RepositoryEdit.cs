using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>One value of a repository that is changed.</summary>
/// <param name="Name">What is changed, such as <c>Description</c>.</param>
/// <param name="Old">What it is before; null for nothing.</param>
/// <param name="New">What it is after; null for nothing.</param>
public sealed record RepositoryEdit(string Name, string? Old, string? New)
{
    internal const string Hidden = "(hidden)";

    /// <summary><c>Software: DSpace → InvenioRDM</c></summary>
    public override string ToString() => PrintableText.Of($"{Name}: {Shown(Old)} → {Shown(New)}");

    private static string Shown(string? value) => string.IsNullOrEmpty(value) ? "(nothing)" : value;
}
