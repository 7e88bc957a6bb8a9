namespace DataCite.PowerShell.Completion;

/// <summary>A value that Tab offers.</summary>
/// <param name="Value">The value.</param>
/// <param name="Explanation">One short sentence or name about it, which shows as its tooltip.</param>
internal readonly record struct Suggestion(string Value, string Explanation)
{
    /// <summary>Whether the explanation is the name that the value is a code for, so that it can be typed instead.</summary>
    public bool HasName { get; init; }

    /// <summary>A value that explains itself.</summary>
    public static implicit operator Suggestion(string value) => new(value, value);

    /// <summary>A code and its name.</summary>
    public static Suggestion Named(string code, string name) => new(code, name) { HasName = true };
}
