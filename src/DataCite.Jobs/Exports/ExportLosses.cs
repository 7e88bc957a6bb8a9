using System.Text.RegularExpressions;

namespace DataCite.Jobs;

/// <summary>What a format cannot hold, counted by the place in the metadata.</summary>
internal sealed partial class ExportLosses
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _unwritten = new(StringComparer.Ordinal);

    /// <summary>The places, without the numbers of list entries, each with how many values were left out.</summary>
    public IReadOnlyDictionary<string, long> Counts => _counts;

    /// <summary>The DOIs of which there is no file, each with the place in its metadata that is the reason.</summary>
    public IReadOnlyDictionary<string, string> Unwritten => _unwritten;

    /// <summary>Takes note of a DOI of which there is no file.</summary>
    /// <param name="doi">Its name.</param>
    /// <param name="path">The path in the metadata that cannot be read.</param>
    public void AddUnwritten(string doi, string path) => _unwritten[doi] = path;

    /// <summary>Counts a value.</summary>
    /// <param name="path">Its path in the metadata.</param>
    /// <param name="count">How many there are.</param>
    public void Add(string path, long count = 1)
    {
        var place = Number().Replace(path, "[]");
        _counts[place] = _counts.GetValueOrDefault(place) + count;
    }

    /// <summary>Counts all of this in another one.</summary>
    public void AddTo(ExportLosses other)
    {
        foreach (var (place, count) in _counts)
            other.Add(place, count);
        foreach (var (doi, path) in _unwritten)
            other.AddUnwritten(doi, path);
    }

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
