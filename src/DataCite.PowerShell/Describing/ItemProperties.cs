using System.Globalization;
using System.Management.Automation;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Describing;

/// <summary>
/// Tells what a parameter got from the item on the pipeline from what it was given on the command line. PowerShell binds both alike,
/// and the item's own words are read from the item.
/// </summary>
/// <param name="item">The item; null when parameters alone say everything.</param>
/// <param name="command">The cmdlet, with the other names of its parameters.</param>
internal sealed class ItemProperties(object? item, CommandInfo command)
{
    private readonly PSObject? _item = item is null ? null : PSObject.AsPSObject(item);

    /// <summary>The value, or null when it is the item's.</summary>
    public T? Without<T>(string parameter, T? value)
        where T : class
        => value is null || _item is null || !Names(parameter).Any(name => _item.Properties[name] is { } property && IsSame(property.Value, value)) ? value : null;

    private IEnumerable<string> Names(string parameter)
        => command.Parameters.TryGetValue(parameter, out var metadata) ? [parameter, .. metadata.Aliases] : [parameter];

    private static object? Single(object bound) => bound switch
    {
        DescribedValue value => value.Value,
        DescribedValue[] { Length: 1 } list => list[0].Value,
        string[] { Length: 1 } list => list[0],
        _ => bound,
    };

    // Binding may have put one value into a list, and have written a number as text.
    private static bool IsSame(object? said, object bound)
    {
        var (left, right) = (PowerShellJson.Plain(said), PowerShellJson.Plain(Single(bound)));
        return ReferenceEquals(left, right) || Equals(left, right)
            // Made safe to show anew each time that it is read.
            || (left is IReadOnlyList<string> texts && right is IReadOnlyList<string> others && texts.SequenceEqual(others, StringComparer.Ordinal))
            || (right is string text && left is IFormattable number && number.ToString(null, CultureInfo.InvariantCulture) == text);
    }
}
