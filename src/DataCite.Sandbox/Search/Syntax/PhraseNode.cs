using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>
/// Words that stand together in one value of a text field. The slop is the number of places that words may be moved by, all in all: with
/// 1, "river levels" also finds "river water levels", but not "levels river", for which it takes 2.
/// </summary>
internal sealed class PhraseNode(SearchField field, string[] words, int slop) : FieldNode(field)
{
    // For each word the first one that is the same word.
    private readonly int[] _same = [.. words.Select(word => Array.IndexOf(words, word))];

    /// <inheritdoc/>
    public override bool Accepts(ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (!text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        var places = FindPlaces(text);

        // Each word's place less its place in the phrase is one and the same number where the phrase stands exactly; with slop the
        // numbers may lie apart by as much.
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var place in places[_same[i]])
            {
                if (Fits(places, place - i))
                    return true;
            }
        }

        return false;
    }

    private List<int>[] FindPlaces(ReadOnlySpan<char> text)
    {
        var places = new List<int>[words.Length];
        for (var i = 0; i < places.Length; i++)
            places[i] = [];
        var position = 0;
        foreach (var token in new TextTokens(text))
        {
            for (var i = 0; i < words.Length; i++)
            {
                if (_same[i] == i && token.Equals(words[i], StringComparison.OrdinalIgnoreCase))
                    places[i].Add(position);
            }

            position++;
        }

        return places;
    }

    // Whether every word has a place of its own from where the phrase would begin on. Taking the first free place for each of several
    // equal words finds places for all of them if there are any.
    private bool Fits(List<int>[] places, int start)
    {
        Span<int> next = words.Length <= 128 ? stackalloc int[words.Length] : new int[words.Length];
        next.Clear();
        for (var i = 0; i < words.Length; i++)
        {
            var candidates = places[_same[i]];
            var at = candidates.BinarySearch(Math.Max(start + i, next[_same[i]]));
            at = at < 0 ? ~at : at;
            if (at == candidates.Count || candidates[at] > start + i + slop)
                return false;
            next[_same[i]] = candidates[at] + 1;
        }

        return true;
    }
}
