namespace DataCite.Metadata;

/// <summary>The headers of one column of a group, by the number of the thing and the place of the value in it.</summary>
internal sealed class CsvPlainColumn(CsvGroup group, string suffix)
{
    /// <summary>The largest number of a thing or a value: a header has a number of five digits at most.</summary>
    public const int LargestNumber = 9_999;

    // A record with more things or values than this is rare; their headers are made each time.
    private const int MostKnown = 50;

    private readonly CsvColumn _column = group.Column(suffix);
    private readonly List<CsvPlainHeader?[]> _known = [];

    /// <summary>The header.</summary>
    /// <param name="number">Which of the group's things, counted from 1.</param>
    /// <param name="repetition">Which value of the column, counted from 1.</param>
    public CsvPlainHeader HeaderOf(int number, int repetition = 1)
    {
        if (number > MostKnown || repetition > MostKnown)
            return Make(number, repetition);
        while (_known.Count < repetition)
            _known.Add(new CsvPlainHeader?[MostKnown]);
        return _known[repetition - 1][number - 1] ??= Make(number, repetition);
    }

    private CsvPlainHeader Make(int number, int repetition) => new(group.HeaderOf(_column, number, repetition));
}
