namespace DataCite.PowerShell;

/// <summary>
/// A value that describes a resource, as it comes from a command line or a pipeline: text, a hashtable, an object, or a part that a builder
/// made. Read only when its turn comes, so that a bad one is one error and the others go on. Parameters of this type and not of
/// <see cref="object"/>, because PowerShell runs a script block for each item (<c>-Title { "Box $_" }</c>) only where it cannot be a value.
/// </summary>
/// <param name="value">The value.</param>
public sealed class DescribedValue(object? value)
{
    /// <summary>The value.</summary>
    public object? Value { get; } = value;

    /// <summary>The value as text.</summary>
    public override string ToString() => Value?.ToString() ?? string.Empty;
}
