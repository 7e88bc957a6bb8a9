using System.Text;
using System.Text.Json;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Loading;

/// <summary>
/// A JSON Lines file that keeps the DOIs from one run to the next. Every change is appended to a second file beside it as it is made, so
/// that a process that is killed loses nothing; the next start, or an orderly end, folds the changes into the file. A third file keeps the
/// history of the DOIs.
/// </summary>
internal sealed class KeptRecords : IDisposable
{
    private const string ChangesEnding = ".changes";
    private const string ActivitiesEnding = ".activities";
    private const string UnfinishedEnding = ".new";

    private readonly string _path;
    private readonly SandboxWorld _world;
    private readonly List<string> _warnings = [];
    private FileStream? _changes;
    private KeptActivities? _activities;

    private KeptRecords(string path, SandboxWorld world) => (_path, _world) = (path, world);

    /// <summary>What of an earlier run could not be read.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Whether an earlier run, or somebody else, left records there. They are then everything that the sandbox holds.</summary>
    public static bool Exist(string path) => File.Exists(path);

    /// <summary>Takes the records of an earlier run into the world, and writes down what changes from now on.</summary>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    /// <exception cref="FormatException">The file holds something else than DOI records.</exception>
    public static KeptRecords Open(string path, SandboxWorld world)
    {
        var kept = new KeptRecords(path, world);
        var isContinued = File.Exists(path);
        if (isContinued)
            LoadedRecords.Load(path, world);
        if (File.Exists(path + ChangesEnding) && AppendedLines.Read(path + ChangesEnding, kept.Apply) is { } damage)
            kept._warnings.Add(damage);
        kept.Fold();
        kept._activities = KeptActivities.Open(path + ActivitiesEnding, isContinued, world);
        if (kept._activities.Warning is { } lost)
            kept._warnings.Add(lost);
        kept._changes = new FileStream(path + ChangesEnding, FileMode.Create, FileAccess.Write, FileShare.Read);
        world.Store.Changed = kept.Append;
        return kept;
    }

    /// <summary>Folds the changes in; the second file is gone afterwards.</summary>
    public void Close()
    {
        lock (_world.Store.WriteGate)
        {
            if (_changes is null)
                return;
            _world.Store.Changed = null;
            Dispose();
            Fold();
        }
    }

    public void Dispose()
    {
        _changes?.Dispose();
        _changes = null;
        _activities?.Dispose();
    }

    private void Apply(JsonElement change, string line)
    {
        if (change.Text("deleted") is { } name)
        {
            _world.Store.Remove(name);
            return;
        }

        foreach (var row in RecordReader.ReadAll(Encoding.UTF8.GetBytes(line), $"'{_path}{ChangesEnding}'", _world))
            _world.Store.Put(row);
    }

    // In one step, so that there is a whole file at any moment.
    private void Fold()
    {
        File.WriteAllLines(_path + UnfinishedEnding, new SandboxRecords(_world).ReadAll());
        File.Move(_path + UnfinishedEnding, _path, overwrite: true);
        File.Delete(_path + ChangesEnding);
    }

    private void Append(string name, StoredDoi? row)
    {
        using var buffer = new Utf8Buffer();
        if (row is not null)
            SandboxRecords.Write(row, buffer);
        else
        {
            buffer.Append("""{"deleted":"""u8);
            buffer.AppendString(name);
            buffer.Append((byte)'}');
        }

        buffer.Append((byte)'\n');
        _changes!.Write(buffer.Span);
        _changes.Flush();
    }
}
