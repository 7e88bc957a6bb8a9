using System.Buffers;

namespace DataCite.Metadata;

/// <summary>
/// How many typing errors lie between two words: letters left out, added, replaced, or swapped with their neighbour (the restricted
/// Damerau-Levenshtein distance).
/// </summary>
internal static class EditDistance
{
    private const int StackLimit = 128;

    /// <summary>The number of typing errors that turn one word into the other; 0 when they are equal. Case counts.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var width = right.Length + 1;
        var rented = ArrayPool<int>.Shared.Rent(3 * width);
        try
        {
            return Between(left, right, rented.AsSpan(0, width), rented.AsSpan(width, width), rented.AsSpan(2 * width, width));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(rented);
        }
    }

    /// <summary>
    /// The candidate that a mistyped word most likely stands for, or null when none is near: at most about a third of the letters may be
    /// wrong. Case, spaces, hyphens and underscores do not count. Of two equally near ones the first wins.
    /// </summary>
    public static string? FindNearest(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        var folded = FoldedText.Of(word);
        if (folded.Length is 0 or > StackLimit)
            return null;

        string? nearest = null;
        var best = Math.Max(1, (folded.Length + 1) / 3) + 1;
        foreach (var candidate in candidates)
        {
            var term = FoldedText.Of(candidate);
            if (Math.Abs(term.Length - folded.Length) >= best)
                continue;
            var distance = Between(folded, term);
            // A word of one or two letters is "near" everything of its length.
            if (distance >= best || distance >= term.Length)
                continue;
            (nearest, best) = (candidate, distance);
        }

        return nearest;
    }

    private static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Span<int> beforeLast, Span<int> last, Span<int> current)
    {
        for (var column = 0; column < last.Length; column++)
            last[column] = column;

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column < current.Length; column++)
            {
                var replaced = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                var distance = Math.Min(replaced, Math.Min(last[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                    distance = Math.Min(distance, beforeLast[column - 2] + 1);
                current[column] = distance;
            }

            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[right.Length];
    }
}
