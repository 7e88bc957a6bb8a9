using System.Globalization;

namespace DataCite.Metadata;

/// <summary>The path of an edit in steps: names, and places in lists.</summary>
internal readonly struct EditPath
{
    private readonly string[] _steps;

    private EditPath(string[] steps) => _steps = steps;

    public int Length => _steps.Length;

    public string this[int step] => _steps[step];

    /// <summary>Reads <c>titles[0].title</c>.</summary>
    /// <exception cref="ArgumentException">It is not a path.</exception>
    public static EditPath Parse(string path)
    {
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        return steps.All(static step => step.Length > 0 && (step[0] != '[' || IsPlace(step)))
            ? new EditPath(steps) : throw new ArgumentException($"'{PrintableText.Of(path)}' is not the path of a value.", nameof(path));
    }

    /// <summary>The place in a list that a step names; null where it names a key.</summary>
    public int? PlaceAt(int step) => _steps[step][0] == '[' ? int.Parse(_steps[step].AsSpan(1, _steps[step].Length - 2), NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether one of the paths leads to the other, or to something in it.</summary>
    public bool Meets(EditPath other) => _steps.Zip(other._steps).All(static pair => pair.First == pair.Second);

    /// <summary>Whether both name places in the same list.</summary>
    public bool IsInListOf(EditPath other) => Length == other.Length && PlaceAt(Length - 1) is not null && other.PlaceAt(Length - 1) is not null
        && _steps.AsSpan(0, Length - 1).SequenceEqual(other._steps.AsSpan(0, Length - 1));

    private static bool IsPlace(string step) => step[^1] == ']' && int.TryParse(step.AsSpan(1, step.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
