using System.Text.Json.Nodes;

namespace DataCite.Metadata;

/// <summary>Finds for each entry of a list the entry of another list that it was before.</summary>
internal static class EntryMatching
{
    /// <summary>Of longer texts only the beginning is compared: the time grows with the square of the length.</summary>
    private const int LongestCompared = 500;

    /// <summary>For each entry of <paramref name="after"/> its place in <paramref name="before"/>, or -1 for a new one.</summary>
    /// <param name="definition">What the entries are; null for texts.</param>
    /// <param name="before">The list as it is.</param>
    /// <param name="after">The list as it shall be.</param>
    public static int[] Match(ObjectDefinition? definition, JsonArray before, JsonArray after)
    {
        var places = new int[after.Count];
        Array.Fill(places, -1);
        var isTaken = new bool[before.Count];
        MatchBy(static entry => entry.ToJsonString());
        foreach (var key in EntryKeys.Of(definition))
            MatchBy(key);
        PairWithinGaps(places, isTaken, (old, now) => IsAlike(definition, before[old]!, after[now]!));
        return places;

        void MatchBy(Func<JsonNode, string?> key)
        {
            if (Array.IndexOf(places, -1) < 0 || Array.IndexOf(isTaken, false) < 0)
                return;
            var free = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
            for (var old = 0; old < before.Count; old++)
            {
                if (isTaken[old] || key(before[old]!) is not { } name)
                    continue;
                if (!free.TryGetValue(name, out var same))
                    free[name] = same = new Queue<int>();
                same.Enqueue(old);
            }

            for (var now = 0; now < after.Count; now++)
            {
                if (places[now] >= 0 || key(after[now]!) is not { } name || !free.TryGetValue(name, out var same) || !same.TryDequeue(out var old))
                    continue;
                places[now] = old;
                isTaken[old] = true;
            }
        }
    }

    /// <summary>The entries that keep their order: the longest series of places that only grows. All others move.</summary>
    /// <param name="places">As <see cref="Match"/> gives them.</param>
    public static bool[] FindStaying(ReadOnlySpan<int> places)
    {
        var (length, former) = (new int[places.Length], new int[places.Length]);
        var best = -1;
        for (var now = 0; now < places.Length; now++)
        {
            if (places[now] < 0)
                continue;
            (length[now], former[now]) = (1, -1);
            for (var earlier = 0; earlier < now; earlier++)
            {
                if (places[earlier] >= 0 && places[earlier] < places[now] && length[earlier] >= length[now])
                    (length[now], former[now]) = (length[earlier] + 1, earlier);
            }

            if (best < 0 || length[now] > length[best])
                best = now;
        }

        var stays = new bool[places.Length];
        for (; best >= 0; best = former[best])
            stays[best] = true;
        return stays;
    }

    // A corrected name is much like the one before; another subject is not.
    private static bool IsAlike(ObjectDefinition? definition, JsonNode before, JsonNode after)
    {
        var (old, now) = (MainText(definition, before), MainText(definition, after));
        if (old is null || now is null)
            return old is null && now is null;
        return Math.Max(old.Length, now.Length) <= LongestCompared
            ? EditDistance.Between(old, now) * 5 <= Math.Max(old.Length, now.Length) * 2 : Beginning(old).SequenceEqual(Beginning(now));
    }

    private static ReadOnlySpan<char> Beginning(string text) => text.AsSpan(0, Math.Min(text.Length, LongestCompared / 2));

    private static string? MainText(ObjectDefinition? definition, JsonNode entry)
        => entry is JsonObject part ? part[definition!.Attributes[0].Name]?.ToString() : entry.ToString();

    // What is left between two matched entries, as many on both sides, may be the same entries with other values: a corrected name.
    private static void PairWithinGaps(int[] places, bool[] isTaken, Func<int, int, bool> isAlike)
    {
        for (int now = 0, old = 0; now < places.Length; now++)
        {
            if (places[now] >= 0)
            {
                old = places[now] + 1;
                continue;
            }

            var end = now;
            while (end < places.Length && places[end] < 0)
                end++;
            var oldEnd = old;
            while (oldEnd < isTaken.Length && !isTaken[oldEnd])
                oldEnd++;
            if (end - now == oldEnd - old)
            {
                for (var step = 0; step < end - now; step++)
                {
                    if (isAlike(old + step, now + step))
                        (places[now + step], isTaken[old + step]) = (old + step, true);
                }
            }

            now = end - 1;
        }
    }
}
