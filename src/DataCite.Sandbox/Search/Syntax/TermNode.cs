using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>A question to single terms: to every word of a text field, to the whole value of a keyword.</summary>
internal abstract class TermNode(SearchField field) : FieldNode(field)
{
    /// <summary>Whether upper and lower case are alike in the field.</summary>
    protected bool IgnoresCase { get; } = field.Type != SearchFieldType.Keyword;

    /// <inheritdoc/>
    public sealed override bool Accepts(ReadOnlySpan<char> text)
    {
        if (Field.Type != SearchFieldType.Text)
            return AcceptsTerm(text);
        foreach (var token in new TextTokens(text))
        {
            if (AcceptsTerm(token))
                return true;
        }

        return false;
    }

    /// <summary>Whether the term fits.</summary>
    protected abstract bool AcceptsTerm(ReadOnlySpan<char> term);
}
