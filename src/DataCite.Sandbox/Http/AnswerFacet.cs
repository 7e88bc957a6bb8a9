using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Http;

/// <summary>A count of rows by some value, as <c>meta</c> shows it: <c>[{"id":…,"title":…,"count":…}]</c>.</summary>
internal sealed record AnswerFacet(string Name, IReadOnlyList<AnswerFacetEntry> Entries)
{
    /// <summary>Counts values, the most frequent first, or years, the newest first.</summary>
    public static AnswerFacet Count(string name, IEnumerable<string> values, Func<string, string> title, bool newestFirst = false)
    {
        var counted = values.GroupBy(static value => value, StringComparer.Ordinal)
            .Select(group => new AnswerFacetEntry(group.Key, title(group.Key), group.LongCount()));
        var ordered = newestFirst
            ? counted.OrderByDescending(static entry => entry.Id, StringComparer.Ordinal)
            : counted.OrderByDescending(static entry => entry.Count).ThenBy(static entry => entry.Id, StringComparer.Ordinal);
        return new AnswerFacet(name, [.. ordered]);
    }

    /// <summary>The same with other ids.</summary>
    public AnswerFacet WithIds(Func<string, string> id) => this with { Entries = [.. Entries.Select(entry => entry with { Id = id(entry.Id) })] };

    /// <summary>Writes <c>,"name":[…]</c>.</summary>
    public void Write(Utf8Buffer buffer)
    {
        buffer.Append((byte)',');
        buffer.AppendString(Name);
        buffer.Append(":["u8);
        for (var i = 0; i < Entries.Count; i++)
        {
            buffer.Append(i == 0 ? "{\"id\":"u8 : ",{\"id\":"u8);
            buffer.AppendString(Entries[i].Id);
            buffer.Append(",\"title\":"u8);
            buffer.AppendString(Entries[i].Title);
            buffer.Append(",\"count\":"u8);
            buffer.AppendNumber(Entries[i].Count);
            buffer.Append((byte)'}');
        }

        buffer.Append((byte)']');
    }
}
