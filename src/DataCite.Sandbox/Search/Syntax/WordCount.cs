using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>
/// Counts a word in all values of a field and weighs it as the engine does by default (BM25: more occurrences count less and less, and
/// less in a long text), except that a rare word counts no more than a common one, for which the whole index would have to be known.
/// </summary>
internal sealed class WordCount(string word) : IValueTest
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.75;
    private const double TypicalLength = 16;

    private int _found;
    private int _words;

    /// <summary>The weight; zero when the word did not occur.</summary>
    public double Score
        => _found * (Saturation + 1) / (_found + (Saturation * (1 - LengthWeight + (LengthWeight * _words / TypicalLength))));

    /// <inheritdoc/>
    public bool Accepts(ReadOnlySpan<char> text)
    {
        foreach (var token in new TextTokens(text))
        {
            _words++;
            if (token.Equals(word, StringComparison.OrdinalIgnoreCase))
                _found++;
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Accepts(double number) => false;

    /// <inheritdoc/>
    public bool Accepts(DateTime instant) => false;
}
