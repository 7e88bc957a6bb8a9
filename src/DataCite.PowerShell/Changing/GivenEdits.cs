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
    /// <exception cref="CmdletInputException">A block stands in an array, a name is not known, a parameter is empty, or two contradict each other.</exception>
    public GivenEdits(IReadOnlyDictionary<string, object> bound, IEnumerable<string>? clear)
    {
        _bound = bound;
        _clear = [.. (clear ?? []).Select(ClearNames.Find)];
        foreach (var (name, value) in Given.Where(static given => IsBlockInArray(given.Value)))
            throw new CmdletInputException(
                ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, $"-{name} has a block among other values; it would be text.",
                $"Put the array into the block: -{name} {{ 'one', 'two' }}.");
        if (Given.FirstOrDefault(static given => IsEmptyValue(given.Value)) is { Name: { } empty })
            throw GivenParts.Empty(empty);
        if (Given.FirstOrDefault(given => _clear.Any(cleared => ClearNames.Covers(cleared, given.Name))) is { Name: { } both })
            throw new CmdletInputException(
                ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, $"-{both} and -Clear are about the same value. Nothing was sent.",
                $"Use -{both} to change the value, or -Clear to empty it.");
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
            ApplyTo(record, list, name => Has(name, blocks) ? Values(name, item) : null, item.Name);
        foreach (var attribute in blocks ? [] : _clear)
            Clear(record, attribute);
    }

    // Each block runs once.
    private static void ApplyTo(JsonObject record, ListParameter list, Func<string, DescribedValue[]?> find, DoiName doi)
    {
        var values = find(list.Name);
        var replacing = Entries(list, list.Name, values);
        var added = Entries(list, list.AddName, find(list.AddName));
        var removed = Entries(list, list.RemoveName, find(list.RemoveName));
        if (EntryEdits.HaveSame(list.Attribute, [.. Copies(replacing), .. Copies(added)], removed))
            throw new CmdletInputException(
                ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, $"-{list.RemoveName} removes an entry of {doi} that the same command adds. Nothing was sent.",
                $"Take the entry out of -{list.RemoveName}, or out of the other parameter.");
        if (values is not null)
            Replace(record, list, values, replacing);
        if (added.Count > 0)
            record[list.Attribute] = EntryEdits.Add(record, list.Attribute, added);
        if (removed.Count > 0)
            record[list.Attribute] = EntryEdits.Remove(record, list.Attribute, removed);
    }

    private static JsonArray Entries(ListParameter list, string name, DescribedValue[]? values)
        => values is null ? [] : list.Read(values) is { Count: > 0 } entries ? entries : throw GivenParts.Empty(name);

    private static IEnumerable<JsonNode?> Copies(JsonArray entries) => entries.Select(static entry => entry?.DeepClone());

    // One text is the main title or the abstract; the other titles and descriptions stay.
    private static void Replace(JsonObject record, ListParameter list, IReadOnlyList<DescribedValue> values, JsonArray entries)
    {
        if (list.Name is "Title" or "Description" && values is [{ Value: var value }] && PowerShellJson.Plain(value) is string)
            record[list.Attribute] = EntryEdits.SetMain(record, list.Attribute, (JsonObject)entries[0]!);
        else
            record[list.Attribute] = entries.DeepClone();
    }

    private static void Clear(JsonObject record, string attribute)
    {
        if (attribute.Split('.') is [var part, var key])
            (record[part] as JsonObject)?.Remove(key);
        else
            record[attribute] = null;
    }

    private bool Has(string name, bool blocks) => _bound.TryGetValue(name, out var value) && BlockOf(value) is not null == blocks;

    private object Value(string name, ChangeItem item) => BlockOf(_bound[name]) is { } block ? EditScript.Compute(block, item, name) : ((DescribedValue)_bound[name]).Value!;

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

    // PowerShell binds $null to a parameter without asking for what it is of.
    private static bool IsEmptyValue(object? value) => value switch
    {
        DescribedValue one => GivenParts.IsEmpty(one),
        DescribedValue[] values => values.All(GivenParts.IsEmpty),
        _ => value is null,
    };

    private static bool IsBlockInArray(object value) => value is DescribedValue[] { Length: > 1 } values && Array.Exists(values, static one => PowerShellJson.Plain(one.Value) is ScriptBlock);
}
