using System.Text;
using DataCite.Sandbox.Loading;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Routes.Dois.Reading;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox;

/// <summary>The DOIs that a sandbox holds, past the API: no login, no index delay, no faults.</summary>
public sealed class SandboxRecords
{
    private static readonly DoiView Everything = new() { Detail = true, Affiliations = true, Publisher = true, LandingPage = true, AllIdentifiers = true };

    private readonly SandboxWorld _world;

    internal SandboxRecords(SandboxWorld world) => _world = world;

    /// <summary>How many DOIs there are, in all states.</summary>
    public int Count => _world.Store.Count;

    /// <summary>The names of all DOIs, in the order in which they were created.</summary>
    public IReadOnlyList<string> Names
        => _world.Store.All().OrderBy(static row => row.Created).ThenBy(static row => row.Name, StringComparer.Ordinal)
            .Select(static row => row.Name).ToArray();

    /// <summary>How lists differ from these records because of <see cref="SandboxServer.IndexDrift"/>; empty without it.</summary>
    public IReadOnlyList<SandboxDrift> Drift
        => _world.Store.Drift is not { } drift ? [] :
        [
            .. Names.Select(name => (Name: name, Kind: drift.Of(name))).Where(static row => row.Kind is not null).Select(static row
                => new SandboxDrift(row.Kind == SandboxDriftKind.Gone ? IndexDrift.GoneName(row.Name) : row.Name, row.Kind!.Value)),
        ];

    /// <summary>The state of a DOI: draft, registered or findable; null when it does not exist.</summary>
    /// <param name="doi">Upper and lower case are the same.</param>
    public string? StateOf(string doi) => Find(doi)?.State.Spelling();

    /// <summary>The JSON:API document of a DOI with all that is stored; null when it does not exist.</summary>
    /// <param name="doi">Upper and lower case are the same.</param>
    public string? Read(string doi)
    {
        if (Find(doi) is not { } row)
            return null;
        using var buffer = new Utf8Buffer();
        buffer.Append("""{"data":"""u8);
        Write(row, buffer);
        buffer.Append((byte)'}');
        return Encoding.UTF8.GetString(buffer.Span);
    }

    /// <summary>
    /// All DOIs as JSON:API resources, one line each, in the order in which they were created: what a sandbox can load
    /// again.
    /// </summary>
    public IEnumerable<string> ReadAll()
    {
        using var buffer = new Utf8Buffer();
        foreach (var name in Names)
        {
            if (Find(name) is not { } row)
                continue;
            buffer.Clear();
            Write(row, buffer);
            yield return Encoding.UTF8.GetString(buffer.Span);
        }
    }

    /// <summary>Stores a record as it is, unchecked, replacing one of the same name.</summary>
    /// <param name="json">A JSON:API document or resource, or bare attributes with <c>doi</c>.</param>
    /// <exception cref="FormatException">The text is not a DOI record.</exception>
    public void Put(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        foreach (var row in RecordReader.ReadAll(Encoding.UTF8.GetBytes(json), "the record given", _world))
            _world.Store.Put(row);
    }

    /// <summary>Takes a DOI out of the store, whatever its state.</summary>
    public void Remove(string doi)
    {
        ArgumentNullException.ThrowIfNull(doi);
        _world.Store.Remove(DoiSpelling.AsciiLower(doi));
    }

    /// <summary>Writes a DOI as a JSON:API resource, with all that a sandbox can load again.</summary>
    internal static void Write(StoredDoi row, Utf8Buffer buffer) => DoiRenderer.Write(row, Everything, buffer);

    private StoredDoi? Find(string doi)
    {
        ArgumentNullException.ThrowIfNull(doi);
        return _world.Store.Find(DoiSpelling.AsciiLower(doi));
    }
}
