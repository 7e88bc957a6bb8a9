using System.Collections.Concurrent;

namespace DataCite.Sandbox.Model;

/// <summary>What was changed since the sandbox first started, for activities and for undo.</summary>
internal sealed class DoiHistory(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, List<DoiActivity>> _changes = new(StringComparer.Ordinal);

    /// <summary>While true, nothing is noted or taken back. Set under the store's write gate only.</summary>
    public bool Rehearsing { get; set; }

    /// <summary>Told of every change.</summary>
    public Action<DoiActivity>? Recorded { get; set; }

    /// <summary>Told of every change that was taken back.</summary>
    public Action<DoiActivity>? Undone { get; set; }

    /// <summary>Takes in a change of an earlier run.</summary>
    public void Restore(DoiActivity change)
    {
        var changes = _changes.GetOrAdd(change.Doi, static _ => []);
        lock (changes)
            changes.Add(change);
    }

    /// <summary>Drops a change of an earlier run that was taken back.</summary>
    public void Forget(Guid id)
    {
        foreach (var changes in _changes.Values)
        {
            lock (changes)
                changes.RemoveAll(change => change.Id == id);
        }
    }

    public void Record(string? by, StoredDoi? before, StoredDoi? after)
    {
        if (Rehearsing)
            return;
        var name = (after ?? before)!.Name;
        var changes = _changes.GetOrAdd(name, static _ => []);
        lock (changes)
        {
            var action = before is null ? "create" : after is null ? "destroy" : "update";
            var change = new DoiActivity(Guid.NewGuid(), name, action, changes.Count + 1, clock.GetUtcNow(), by, before, after);
            changes.Add(change);
            Recorded?.Invoke(change);
        }
    }

    /// <summary>The changes of one DOI, the newest first. The name must be in lower case, as on the server.</summary>
    public IReadOnlyList<DoiActivity> Of(string name)
    {
        if (!_changes.TryGetValue(name, out var changes))
            return [];
        lock (changes)
            return [.. changes.AsEnumerable().Reverse()];
    }

    /// <summary>The changes of all DOIs, the newest first.</summary>
    public IReadOnlyList<DoiActivity> All()
        => [.. _changes.Keys.SelectMany(Of).OrderByDescending(static change => change.Moment)
            .ThenByDescending(static change => change.Number)];

    /// <summary>Takes back the newest change of a DOI and forgets it.</summary>
    public DoiActivity? Undo(string name)
    {
        if (!_changes.TryGetValue(name, out var changes))
            return null;
        lock (changes)
        {
            if (changes.Count == 0)
                return null;
            var last = changes[^1];
            changes.RemoveAt(changes.Count - 1);
            Undone?.Invoke(last);
            return last;
        }
    }
}
