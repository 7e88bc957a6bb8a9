using System.Text.Json.Nodes;

namespace DataCite.Metadata;

/// <summary>Finds for each entry of a list the entry of another list that it was before.</summary>
internal static class EntryMatching
{
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
        PairWithinGaps(places, isTaken);
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

    // What is left between two matched entries, as many on both sides, is the same entries with other values: a corrected name.
    private static void PairWithinGaps(int[] places, bool[] isTaken)
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
                    (places[now + step], isTaken[old + step]) = (old + step, true);
            }

            now = end - 1;
        }
    }
}
