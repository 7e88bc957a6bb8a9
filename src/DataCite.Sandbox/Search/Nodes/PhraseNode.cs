using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Nodes;

/// <summary>
/// Words that stand together in one value of a text field. The slop is the number of places that words may be moved by, all in all: with
/// 1, "river levels" also finds "river water levels", but not "levels river", for which it takes 2.
/// </summary>
internal sealed class PhraseNode(SearchField field, string[] words, int slop) : FieldNode(field)
{
    /// <inheritdoc/>
    public override bool Accepts(ReadOnlySpan<char> text)
    {
        if (!text.Contains(words[0], StringComparison.OrdinalIgnoreCase))
            return false;
        var places = new List<int>[words.Length];
        for (var i = 0; i < places.Length; i++)
            places[i] = [];
        var position = 0;
        foreach (var token in new TextTokens(text))
        {
            for (var i = 0; i < words.Length; i++)
            {
                if (token.Equals(words[i], StringComparison.OrdinalIgnoreCase))
                    places[i].Add(position);
            }

            position++;
        }

        return Fits(places, 0, int.MaxValue, int.MinValue, new int[words.Length]);
    }

    // Each word's place less its place in the phrase would be the same number for all if the phrase stood there exactly.
    private bool Fits(List<int>[] places, int word, int lowest, int highest, int[] chosen)
    {
        if (word == words.Length)
            return true;
        foreach (var place in places[word])
        {
            var shift = place - word;
            var low = Math.Min(lowest, shift);
            var high = Math.Max(highest, shift);
            if (high - low > slop || chosen.AsSpan(0, word).Contains(place))
                continue;
            chosen[word] = place;
            if (Fits(places, word + 1, low, high, chosen))
                return true;
        }

        return false;
    }
}
