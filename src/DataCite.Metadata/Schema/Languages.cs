using System.Collections.Immutable;

namespace DataCite.Metadata;

/// <summary>The languages that have a code of two letters (ISO 639-1).</summary>
internal static class Languages
{
    /// <summary>All of them: the code and the English name.</summary>
    public static ImmutableArray<(string Code, string Name)> All { get; } = Iso639.All;
}
