namespace DataCite.Metadata;

/// <summary>One column that a table of deposits may have.</summary>
/// <param name="Suffix">What follows the name and number of its group: <c>Orcid</c> in <c>Creator1Orcid</c>; empty for the main one.</param>
/// <param name="Property">What it says, in the words of the JSON: <c>creators[].nameIdentifiers</c>.</param>
/// <param name="Description">What to write into it, for a person.</param>
/// <param name="Example">A cell.</param>
internal sealed record CsvColumn(string Suffix, string Property, string Description, string Example)
{
    /// <summary>Whether it may stand several times in one group: <c>Creator1Affiliation</c>, <c>Creator1Affiliation2</c> …</summary>
    public bool Repeats { get; init; }

    /// <summary>Whether one cell may hold several values. Only the main column of a group decides whether there are several things.</summary>
    public CsvSeveral Several { get; init; }

    /// <summary>Whether one value beside several things is said of each of them: the language of three keywords.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether a value in it says that the main cell is one thing, semicolons included.</summary>
    public bool MeansOne { get; init; }
}
