using System.Text;
using System.Text.Json;

namespace DataCite.Jobs;

/// <summary>Where the columns of a table are. Rows name them in much the same order: the one that came last time behind the one before is tried first.</summary>
/// <param name="columns">The headers.</param>
internal sealed class TableColumnPlaces(string[] columns)
{
    private readonly byte[][] _names = Array.ConvertAll(columns, Encoding.UTF8.GetBytes);
    private readonly Dictionary<string, int> _places = columns.Select(static (header, place) => (header, place)).ToDictionary(static column => column.header, static column => column.place, StringComparer.Ordinal);

    // What came behind each of them.
    private readonly int[] _followers = new int[columns.Length];
    private int _before;

    /// <summary>The place of the column whose name the reader is at.</summary>
    public int Find(ref Utf8JsonReader reader)
    {
        ref var follower = ref _followers[_before];
        if (!reader.ValueTextEquals(_names[follower]))
            follower = _places[reader.GetString()!];
        return _before = follower;
    }
}
