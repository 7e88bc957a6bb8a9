using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>One word occurs in a text field.</summary>
internal sealed class WordNode(SearchField field, string word) : FieldNode(field)
{
    /// <inheritdoc/>
    public override bool Accepts(ReadOnlySpan<char> text)
    {
        // Most texts do not have the word at all, and looking for it is much cheaper than cutting the text into words.
        if (!text.Contains(word, StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var token in new TextTokens(text))
        {
            if (token.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public override double Score(ISearchDocument document)
    {
        var occurrences = new WordCount(word);
        document.Any(Field, occurrences);
        return occurrences.Score;
    }
}
