using DataCite.Metadata;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Loading;

/// <summary>Loads a file of records in any shape that the domain reads: documents, lists, JSON Lines.</summary>
internal static class LoadedRecords
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">The file holds something else than DOI records.</exception>
    public static void Load(string path, SandboxWorld world)
    {
        var rows = new Dictionary<string, StoredDoi>(StringComparer.Ordinal);
        using (var stream = File.OpenRead(path))
        {
            foreach (var entry in RecordFile.Read(stream))
            {
                var origin = $"'{path}', line {entry.Line}";
                if (entry.Record is not { } record)
                    throw new FormatException($"There is no readable record in {origin}: {entry.Problem?.Message}", entry.Problem);
                foreach (var row in RecordReader.ReadAll(JsonBytes.Write(record.WriteResource), origin, world))
                    rows[row.Name] = row;
            }
        }

        foreach (var known in rows.Keys.Where(name => world.Store.Find(name) is not null))
            world.Store.Remove(known);
        world.Store.Load([.. rows.Values]);
    }
}
