using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Model;

/// <summary>
/// An index that disagrees with the database for good, as one does after a lost indexing job: rows are missing, rows are there that no
/// longer exist, states and addresses are old ones. Which rows they are depends on their names and a seed only.
/// </summary>
internal sealed class IndexDrift(double share, int seed)
{
    private const string GoneEnding = "-gone";

    private readonly object _gate = new();
    private (long Version, IndexSnapshot Rows)? _applied;

    /// <summary>The share of the DOIs that differ, 0 to 1.</summary>
    public double Share => share;

    /// <summary>How the row of a DOI differs; null when it does not.</summary>
    public SandboxDriftKind? Of(string name)
    {
        var hash = Hash(name);
        return (hash >> 11) * (1.0 / (1UL << 53)) < share ? (SandboxDriftKind)(hash & 3) : null;
    }

    /// <summary>The name in the index of a DOI that does not exist.</summary>
    public static string GoneName(string name) => name + GoneEnding;

    /// <summary>The index with its differences.</summary>
    public IndexSnapshot Apply(IndexSnapshot snapshot, long generation)
    {
        lock (_gate)
        {
            if (_applied is { } applied && applied.Version == snapshot.Version)
                return applied.Rows;
            StoredDoi[] rows = [.. snapshot.Rows().SelectMany(Rows)];
            Array.Sort(rows, IndexView.Compare);
            var drifted = new IndexSnapshot(rows, rows.Length, snapshot.Version).Marked(generation);
            _applied = (snapshot.Version, drifted);
            return drifted;
        }
    }

    /// <summary>One row of the index by its name.</summary>
    public StoredDoi? Find(string name, Func<string, StoredDoi?> find)
    {
        var original = find(name) is null && name.EndsWith(GoneEnding, StringComparison.Ordinal) ? name[..^GoneEnding.Length] : name;
        return find(original) is { } row ? Rows(row).FirstOrDefault(each => each.Name == name) : null;
    }

    private IEnumerable<StoredDoi> Rows(StoredDoi row) => Of(row.Name) switch
    {
        SandboxDriftKind.Missing => [],
        SandboxDriftKind.Gone => [row, row with { Name = GoneName(row.Name) }],
        SandboxDriftKind.OtherState => [row with { State = row.State == LifecycleState.Registered ? LifecycleState.Findable : LifecycleState.Registered }],
        SandboxDriftKind.OtherUrl => [row with { Content = new OldAddress(row.Content, row.Name) }],
        _ => [row],
    };

    // FNV-1a, and then mixed, so that names that differ in their last letter are far apart.
    private ulong Hash(string name)
    {
        var hash = 14695981039346656037UL ^ (uint)seed;
        foreach (var letter in name)
            hash = (hash ^ letter) * 1099511628211UL;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }

    private sealed class OldAddress(DoiContent content, string name) : DoiContent
    {
        public override void Write(DoiAttribute attribute, int ordinal, Utf8Buffer target)
        {
            if (attribute == DoiAttribute.Url)
                target.AppendString("https://old.example.org/" + name);
            else
                content.Write(attribute, ordinal, target);
        }
    }
}
