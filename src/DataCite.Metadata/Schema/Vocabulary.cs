using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DataCite.Metadata;

/// <summary>
/// A controlled list of the schema: the terms that one attribute may hold. The server compares terms with case.
/// </summary>
public sealed class Vocabulary
{
    private readonly FrozenSet<string> _terms;
    private readonly FrozenDictionary<string, string> _byFoldedTerm;

    /// <summary>A vocabulary with its terms in the order of the schema.</summary>
    /// <param name="name">The attribute's name, <c>resourceTypeGeneral</c>.</param>
    /// <param name="terms">The terms as the server spells them.</param>
    public Vocabulary(string name, params ReadOnlySpan<string> terms)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Terms = [.. terms];
        _terms = Terms.ToFrozenSet(StringComparer.Ordinal);
        _byFoldedTerm = Terms.ToFrozenDictionary(FoldedText.Of, StringComparer.Ordinal);
    }

    /// <summary>What the list is of: <c>resourceTypeGeneral</c>, <c>relationType</c> …</summary>
    public string Name { get; }

    /// <summary>The terms, in the order of the schema.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <summary>Whether the text is a term exactly as the server wants it.</summary>
    public bool Contains(string? text) => text is not null && _terms.Contains(text);

    /// <summary>
    /// The term that the text means when case, spaces, hyphens and underscores are ignored (<c>journal-article</c> is
    /// <c>JournalArticle</c>), or null.
    /// </summary>
    public string? Match(string? text) => text is not null && _byFoldedTerm.TryGetValue(FoldedText.Of(text), out var term) ? term : null;

    /// <summary>The term that a mistyped text most likely stands for, or null when none is near.</summary>
    public string? Nearest(string? text) => text is null ? null : Match(text) ?? EditDistance.FindNearest(text, Terms);

    /// <summary>The name of the list.</summary>
    public override string ToString() => Name;
}
