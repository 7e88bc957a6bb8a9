using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;

namespace DataCite.Metadata;

/// <summary>
/// Columns that describe one thing together: a creator with ORCID and affiliation. Where there can be several, the name is followed by a
/// number: <c>Creator1</c>, <c>Creator2Orcid</c>; the number 1 may be left out.
/// </summary>
internal abstract class CsvGroup
{
    // A table has the same headers in each row: those that stand in most tables are made once.
    private const int MostKnownHeaders = 500;

    private readonly ConcurrentDictionary<(string Suffix, int Number, int Repetition), string> _headers = new();

    private protected CsvGroup(string name, bool isNumbered, ImmutableArray<CsvColumn> columns)
    {
        Name = name;
        IsNumbered = isNumbered;
        Columns = columns;
    }

    /// <summary>How its columns begin: <c>Creator</c>.</summary>
    public string Name { get; }

    /// <summary>Whether there can be several.</summary>
    public bool IsNumbered { get; }

    /// <summary>Whether the first is written with its number: <c>Creator1</c>, but <c>Title</c>.</summary>
    public bool NumbersFirst { get; init; } = true;

    /// <summary>What other systems call it: <c>Author</c>, <c>Authors</c> for <c>Creator</c>. As good as the name in headers that are read.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>Its columns; the first is the main one.</summary>
    public ImmutableArray<CsvColumn> Columns { get; }

    /// <summary>The header of a column.</summary>
    /// <param name="column">One of <see cref="Columns"/>.</param>
    /// <param name="number">Which of the group's things it is about, counted from 1.</param>
    /// <param name="repetition">Which of the column's values it holds, counted from 1.</param>
    public string HeaderOf(CsvColumn column, int number = 1, int repetition = 1)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (_headers.TryGetValue((column.Suffix, number, repetition), out var known))
            return known;
        var header = MakeHeader(column, number, repetition);
        if (_headers.Count < MostKnownHeaders)
            _headers.TryAdd((column.Suffix, number, repetition), header);
        return header;
    }

    internal CsvColumn Column(string suffix)
    {
        foreach (var column in Columns)
        {
            if (column.Suffix == suffix)
                return column;
        }

        throw new ArgumentException($"The columns of {Name} do not include {suffix}.", nameof(suffix));
    }

    private string MakeHeader(CsvColumn column, int number, int repetition)
    {
        var first = IsNumbered && (NumbersFirst || number > 1) ? number.ToString(CultureInfo.InvariantCulture) : string.Empty;
        var second = repetition > 1 ? repetition.ToString(CultureInfo.InvariantCulture) : string.Empty;
        return Name + first + column.Suffix + second;
    }

    /// <summary>Puts what the cells say into the record.</summary>
    internal abstract void Read(CsvEntry entry, DoiRecord record);

    /// <summary>Writes what the record says, one thing after the other.</summary>
    internal abstract void Write(DoiRecord record, CsvRowBuilder row);
}
