using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DataCite.Metadata;

/// <summary>What a header means: a column of the table, and its numbers.</summary>
/// <param name="Group">The thing it describes.</param>
/// <param name="Column">What it says of it.</param>
/// <param name="Number">Which of these things, counted from 1.</param>
/// <param name="Repetition">Which value of the column, counted from 1.</param>
internal sealed partial record CsvHeader(CsvGroup Group, CsvColumn Column, int Number, int Repetition)
{
    private const char Digit = '#';

    // Every spelling of every column, with '#' for a number: creator#, creator#orcid, creator#affiliation#.
    private static readonly Lazy<FrozenDictionary<string, (CsvGroup Group, CsvColumn Column)>> Shapes = new(static () => CsvTable.Groups
        .SelectMany(static group => group.Columns.SelectMany(column => ShapesOf(group, column).Select(shape => (shape, group, column))))
        .ToFrozenDictionary(static item => item.shape, static item => (item.group, item.column), StringComparer.Ordinal));

    /// <summary>The header in our spelling.</summary>
    public string Name => Group.HeaderOf(Column, Number, Repetition);

    /// <summary>Finds what a header means; case, spaces, hyphens and underscores do not matter. Null when it is no column of the table.</summary>
    public static CsvHeader? Find(string header)
    {
        var folded = FoldedText.Of(header);
        var numbers = Digits().Matches(folded).Select(static match => match.Value).ToList();
        if (numbers.Exists(static number => number.Length > 5 || Parse(number) == 0)
            || !Shapes.Value.TryGetValue(Digits().Replace(folded, Digit.ToString()), out var found))
        {
            return null;
        }

        var isRepeated = folded.Length > 0 && char.IsAsciiDigit(folded[^1]) && found.Column.Suffix.Length > 0;
        var first = numbers.Count > (isRepeated ? 1 : 0) ? numbers[0] : "1";
        return new CsvHeader(found.Group, found.Column, Parse(first), isRepeated ? Parse(numbers[^1]) : 1);
    }

    /// <summary>The column that a mistyped header most likely means, with its number; null when none is near.</summary>
    public static string? Nearest(string header)
    {
        var number = Digits().Match(header) is { Success: true, Length: < 6 } match ? Math.Max(1, Parse(match.Value)) : 1;
        var headers = CsvTable.Groups.SelectMany(group => group.Columns.Select(column => group.HeaderOf(column, group.IsNumbered ? number : 1)));
        return EditDistance.FindNearest(header, headers) ?? NearestSynonym(header, number);
    }

    private static string? NearestSynonym(string header, int number)
    {
        var groups = CsvTable.Groups.SelectMany(static group => group.Synonyms.Select(synonym => (synonym, group))).ToList();
        return EditDistance.FindNearest(header, groups.Select(static item => item.synonym)) is { } nearest
            && groups.Find(item => item.synonym == nearest).group is var found ? found.HeaderOf(found.Columns[0], found.IsNumbered ? number : 1) : null;
    }

    /// <summary>The group that a header without a number names, as a list of values is headed; null when it names none.</summary>
    public static CsvGroup? FindList(string header)
        => Find(header) is { Group.IsNumbered: true, Column: var column } found && column == found.Group.Columns[0] && !header.Any(char.IsAsciiDigit) ? found.Group : null;

    private static IEnumerable<string> ShapesOf(CsvGroup group, CsvColumn column)
        => group.Synonyms.Prepend(group.Name).SelectMany(name => ShapesOf(FoldedText.Of(name), group, column));

    private static IEnumerable<string> ShapesOf(string name, CsvGroup group, CsvColumn column)
    {
        var suffix = FoldedText.Of(column.Suffix);
        yield return name + suffix;
        if (group.IsNumbered)
            yield return name + Digit + suffix;
        if (!column.Repeats)
            yield break;
        yield return name + suffix + Digit;
        if (group.IsNumbered)
            yield return name + Digit + suffix + Digit;
    }

    private static int Parse(string number) => int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
