using System.Collections;
using System.Management.Automation;
using System.Text.Json.Nodes;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Changing;

/// <summary>The edits that a command line asks for: values, blocks that compute values, entries to add and to remove, values to empty.</summary>
internal sealed class GivenEdits
{
    private readonly IReadOnlyDictionary<string, object> _bound;
    private readonly string[] _clear;

    /// <param name="bound">The parameters that were given.</param>
    /// <param name="clear">What is to be emptied.</param>
    /// <exception cref="CmdletInputException">A block stands in an array, or a name is not known.</exception>
    public GivenEdits(IReadOnlyDictionary<string, object> bound, IEnumerable<string>? clear)
    {
        _bound = bound;
        _clear = [.. (clear ?? []).Select(ClearNames.Find)];
        foreach (var (name, value) in Given.Where(static given => IsBlockInArray(given.Value)))
            throw new CmdletInputException(
                ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, $"-{name} has a block among other values; it would be text.",
                $"Put the array into the block: -{name} {{ 'one', 'two' }}.");
    }

    /// <summary>Whether there are any.</summary>
    public bool IsEmpty => _clear.Length == 0 && !Given.Any();

    /// <summary>Whether any value is computed from the object in the pipeline.</summary>
    public bool HasBlocks => Given.Any(static given => BlockOf(given.Value) is not null);

    private IEnumerable<(string Name, object Value)> Given => ValueParameter.All.Select(static value => value.Name)
        .Concat(ListParameter.All.SelectMany(static list => new[] { list.Name, list.AddName, list.RemoveName }))
        .Where(_bound.ContainsKey).Select(name => (name, _bound[name]));

    /// <summary>Makes the edits in a comparable record: those with blocks, or those without.</summary>
    /// <param name="record">The record, which is edited.</param>
    /// <param name="item">The item.</param>
    /// <param name="blocks">Whether to make the edits whose values blocks compute; else all others.</param>
    /// <exception cref="MetadataValueException">A value cannot be used.</exception>
    /// <exception cref="CmdletInputException">A block fails.</exception>
    public void ApplyTo(JsonObject record, ChangeItem item, bool blocks)
    {
        foreach (var parameter in ValueParameter.All.Where(parameter => Has(parameter.Name, blocks)))
            parameter.Set(record, Value(parameter.Name, item));
        foreach (var list in ListParameter.All)
        {
            if (Has(list.Name, blocks))
                Replace(record, list, Values(list.Name, item));
            if (Has(list.AddName, blocks))
                record[list.Attribute] = EntryEdits.Add(record, list.Attribute, list.Read(Values(list.AddName, item)));
            if (Has(list.RemoveName, blocks))
                record[list.Attribute] = EntryEdits.Remove(record, list.Attribute, list.Read(Values(list.RemoveName, item)));
        }

        foreach (var attribute in blocks ? [] : _clear)
            Clear(record, attribute);
    }

    // One text is the main title or the abstract; the other titles and descriptions stay.
    private static void Replace(JsonObject record, ListParameter list, IReadOnlyList<DescribedValue> values)
    {
        var entries = list.Read(values);
        if (list.Name is "Title" or "Description" && values is [{ Value: var value }] && PowerShellJson.Plain(value) is string)
            record[list.Attribute] = EntryEdits.SetMain(record, list.Attribute, (JsonObject)entries[0]!);
        else
            record[list.Attribute] = entries.Count == 0 ? null : entries.DeepClone();
    }

    private static void Clear(JsonObject record, string attribute)
    {
        if (attribute.Split('.') is [var part, var key])
            (record[part] as JsonObject)?.Remove(key);
        else
            record[attribute] = null;
    }

    private bool Has(string name, bool blocks) => _bound.TryGetValue(name, out var value) && BlockOf(value) is not null == blocks;

    private object Value(string name, ChangeItem item) => BlockOf(_bound[name]) is { } block ? EditScript.Compute(block, item, name) : ((DescribedValue)_bound[name]).Value ?? string.Empty;

    private DescribedValue[] Values(string name, ChangeItem item)
    {
        if (BlockOf(_bound[name]) is not { } block)
            return (DescribedValue[])_bound[name];
        var computed = EditScript.Compute(block, item, name);
        return PowerShellJson.Plain(computed) is IList values and not IDictionary
            ? [.. values.Cast<object?>().Select(static value => new DescribedValue(value))] : [new DescribedValue(computed)];
    }

    private static ScriptBlock? BlockOf(object value) => value switch
    {
        DescribedValue { Value: var one } => PowerShellJson.Plain(one) as ScriptBlock,
        DescribedValue[] and [{ Value: var one }] => PowerShellJson.Plain(one) as ScriptBlock,
        _ => null,
    };

    private static bool IsBlockInArray(object value) => value is DescribedValue[] { Length: > 1 } values && Array.Exists(values, static one => PowerShellJson.Plain(one.Value) is ScriptBlock);
}
