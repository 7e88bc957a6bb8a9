using DataCite.Sandbox.Store;

namespace DataCite.Sandbox.Loading;

/// <summary>Loads a file of records: one JSON text, or JSON Lines.</summary>
internal static class RecordFile
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">The file holds something else than DOI records.</exception>
    public static void Load(string path, SandboxWorld world)
    {
        var bytes = File.ReadAllBytes(path);
        var text = bytes.AsMemory(bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0);
        var rows = new Dictionary<string, StoredDoi>(StringComparer.Ordinal);
        foreach (var (json, origin) in Texts(text, path))
        {
            foreach (var row in RecordReader.ReadAll(json, origin, world))
                rows[row.Name] = row;
        }

        foreach (var known in rows.Keys.Where(name => world.Store.Find(name) is not null))
            world.Store.Remove(known);
        world.Store.Load([.. rows.Values]);
    }

    // Several lines that each begin an object are JSON Lines; anything else is one text.
    private static List<(ReadOnlyMemory<byte> Json, string Origin)> Texts(ReadOnlyMemory<byte> bytes, string path)
    {
        var lines = new List<(ReadOnlyMemory<byte> Json, string Origin)>();
        var (start, number) = (0, 0);
        while (start < bytes.Length)
        {
            number++;
            var length = bytes.Span[start..].IndexOf((byte)'\n');
            var line = length < 0 ? bytes[start..] : bytes.Slice(start, length);
            start = length < 0 ? bytes.Length : start + length + 1;
            var trimmed = line.Span.Trim(" \t\r"u8);
            if (trimmed.IsEmpty)
                continue;
            if (trimmed[0] != '{' || trimmed[^1] != '}')
                return [(bytes, $"'{path}'")];
            lines.Add((line, $"'{path}', line {number}"));
        }

        return lines;
    }
}
