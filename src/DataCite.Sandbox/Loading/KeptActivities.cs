using System.Globalization;
using System.Text;
using System.Text.Json;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Loading;

/// <summary>
/// The history of the DOIs beside the data file, as JSON Lines: activities, and undo, work on after a restart. A line is appended for every
/// change, and one for every change that is taken back.
/// </summary>
internal sealed class KeptActivities : IDisposable
{
    private const string UnfinishedEnding = ".new";

    private readonly object _gate = new();
    private readonly string _path;
    private readonly SandboxWorld _world;
    private FileStream? _lines;

    private KeptActivities(string path, SandboxWorld world) => (_path, _world) = (path, world);

    /// <summary>What could not be read; null when everything could.</summary>
    public string? Warning { get; private set; }

    /// <summary>Takes up the history of an earlier run, and writes down what changes from now on.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isContinued">Whether the records of the earlier run are there; without them its history means nothing.</param>
    /// <param name="world">What the records and their history belong to.</param>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static KeptActivities Open(string path, bool isContinued, SandboxWorld world)
    {
        var kept = new KeptActivities(path, world);
        if (File.Exists(path) && isContinued)
            kept.Warning = AppendedLines.Read(path, kept.Apply);
        kept.Rewrite();
        world.History.Recorded = kept.Append;
        world.History.Undone = kept.AppendUndo;
        return kept;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            (_world.History.Recorded, _world.History.Undone) = (null, null);
            _lines?.Dispose();
            _lines = null;
        }
    }

    private void Apply(JsonElement line, string text)
    {
        if (line.Text("undone") is { } undone)
        {
            _world.History.Forget(Guid.TryParse(undone, out var gone) ? gone : throw new FormatException());
            return;
        }

        var (before, after) = (RowOf(line, "before"), RowOf(line, "after"));
        if (!Guid.TryParse(line.Text("id"), out var id) || (after ?? before) is not { } row
            || !DateTimeOffset.TryParse(line.Text("moment"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            || !int.TryParse(line.Text("number"), CultureInfo.InvariantCulture, out var number))
            throw new FormatException();
        _world.History.Restore(new DoiActivity(id, row.Name, line.Text("action") ?? "update", number, moment, line.Text("by"), before, after));
    }

    private StoredDoi? RowOf(JsonElement line, string name)
        => line.Member(name) is { ValueKind: JsonValueKind.Object } resource
            ? RecordReader.ReadAll(Encoding.UTF8.GetBytes(resource.GetRawText()), $"'{_path}'", _world).First()
            : null;

    // Without what was taken back, and in one step.
    private void Rewrite()
    {
        var changes = _world.History.All();
        if (changes.Count == 0)
        {
            File.Delete(_path);
            return;
        }

        using (var file = new FileStream(_path + UnfinishedEnding, FileMode.Create, FileAccess.Write))
        {
            foreach (var change in changes.Reverse())
            {
                using var line = LineOf(change);
                file.Write(line.Span);
            }
        }

        File.Move(_path + UnfinishedEnding, _path, overwrite: true);
    }

    private void Append(DoiActivity change)
    {
        using var line = LineOf(change);
        Write(line.Span);
    }

    private static Utf8Buffer LineOf(DoiActivity change)
    {
        var buffer = new Utf8Buffer();
        buffer.Append("""{"id":"""u8);
        buffer.AppendString(change.Id.ToString());
        buffer.Append(""","action":"""u8);
        buffer.AppendString(change.Action);
        buffer.Append(""","number":"""u8);
        buffer.AppendNumber(change.Number);
        buffer.Append(""","moment":"""u8);
        buffer.AppendString(change.Moment.ToString("O", CultureInfo.InvariantCulture));
        buffer.Append(""","by":"""u8);
        buffer.AppendString(change.By);
        AppendRow("before", change.Before, buffer);
        AppendRow("after", change.After, buffer);
        buffer.Append("}\n"u8);
        return buffer;
    }

    private static void AppendRow(string name, StoredDoi? row, Utf8Buffer buffer)
    {
        if (row is null)
            return;
        buffer.Append((byte)',');
        buffer.AppendString(name);
        buffer.Append((byte)':');
        SandboxRecords.Write(row, buffer);
    }

    private void AppendUndo(DoiActivity change) => Write(Encoding.UTF8.GetBytes($$"""{"undone":"{{change.Id}}"}""" + "\n"));

    private void Write(ReadOnlySpan<byte> line)
    {
        lock (_gate)
        {
            _lines ??= new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read);
            _lines.Write(line);
            _lines.Flush();
        }
    }
}
