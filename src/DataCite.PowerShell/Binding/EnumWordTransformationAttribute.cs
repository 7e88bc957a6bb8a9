using System.Collections;
using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell;

/// <summary>
/// Reads the words of an enum one by one. PowerShell itself joins several words, and those of a list, with OR, and takes numbers: 'Draft,Registered'
/// would be a third state. Words may be shortened as long as one is meant; a parameter that takes a list also takes its words with commas between them.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EnumWordTransformationAttribute : ArgumentTransformationAttribute
{
    private readonly Type _type;

    /// <summary>For a parameter of an enum, or of a list of its values.</summary>
    /// <param name="type">The enum, or an array of it.</param>
    /// <param name="allowed">The words that the parameter takes; all of the enum when left out.</param>
    public EnumWordTransformationAttribute(Type type, params string[] allowed)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(allowed);
        _type = type.GetElementType() ?? type;
        (TakesList, Allowed) = (type.IsArray, allowed.Length > 0 ? allowed : Enum.GetNames(_type));
    }

    /// <summary>The words that the parameter takes.</summary>
    public IReadOnlyList<string> Allowed { get; }

    /// <summary>Whether the parameter takes several.</summary>
    public bool TakesList { get; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var input = PowerShellJson.Plain(inputData);
        if (input is null)
            return null;
        object?[] items = input is IList list ? [.. list.Cast<object?>().Select(PowerShellJson.Plain)] : [input];
        if (!TakesList)
            return items is [{ } single] ? Read(single) : throw Refused($"Only one value is possible here, and there are {items.Length}.");

        var words = items.SelectMany(WordsIn).ToArray();
        var values = Array.CreateInstance(_type, words.Length);
        for (var i = 0; i < words.Length; i++)
            values.SetValue(Read(words[i]), i);
        return values;
    }

    private static object[] WordsIn(object? item) => item is string text ? text.Split(',', StringSplitOptions.TrimEntries) : [item ?? string.Empty];

    private object Read(object item)
    {
        // A value of the enum itself is as good as its name, which then has to be one of those that are allowed.
        var text = item is string || item.GetType() == _type ? item.ToString()!.Trim() : string.Empty;
        var found = Allowed.Where(word => word.Equals(text, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (found.Length == 0 && text.Length > 0)
            found = [.. Allowed.Where(word => word.StartsWith(text, StringComparison.OrdinalIgnoreCase))];
        if (found is [var name])
            return Enum.Parse(_type, name);
        if (found.Length == 0 && EnumWords.Explain(_type, text, Allowed) is { } explanation)
            throw Refused(explanation);
        throw found.Length > 1
            ? Refused($"'{text}' could be {string.Join(" or ", found)}.")
            : Refused($"'{PrintableText.Of(item.ToString() ?? string.Empty)}' is not a possible value{(EditDistance.FindNearest(text, Allowed) is { } nearest ? $"; did you mean {nearest}?" : ".")}");
    }

    private ArgumentTransformationMetadataException Refused(string problem)
        => new($"{problem} Possible values: {string.Join(", ", Allowed)}.{(TakesList ? " Several are separated by commas." : string.Empty)}");
}
