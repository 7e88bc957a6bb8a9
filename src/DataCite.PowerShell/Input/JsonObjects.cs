using System.Management.Automation;
using System.Reflection;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.PowerShell.Input;

/// <summary>
/// Turns JSON into the objects that PowerShell works with. Text stays text, dates included: these are the server's own words, made safe to
/// show.
/// </summary>
internal static class JsonObjects
{
    // PowerShell 7 has it, PowerShellStandard.Library does not: there a number would become the object itself.
    private static readonly ConstructorInvoker? WithCapacity = typeof(PSObject).GetConstructor([typeof(int)]) is { } known ? ConstructorInvoker.Create(known) : null;

    /// <param name="element">The JSON.</param>
    /// <param name="stop">Ends the work: large answers take a while.</param>
    public static object? Read(JsonElement element, CancellationToken stop) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(element, stop),
        JsonValueKind.Array => element.EnumerateArray().Select(item => Read(item, stop)).ToArray(),
        JsonValueKind.String => PrintableText.Lines(element.GetString()),
        JsonValueKind.Number => ReadNumber(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object ReadNumber(JsonElement element)
    {
        if (element.TryGetInt64(out var whole))
            return whole;
        return element.TryGetDecimal(out var exact) ? exact : element.GetDouble();
    }

    private static PSObject ReadObject(JsonElement element, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var result = Create(element.EnumerateObject().Count());
        var properties = result.Properties;
        foreach (var property in element.EnumerateObject())
        {
            var name = PrintableText.Of(property.Name);
            // Properties of objects have a name, and upper and lower case are the same; in JSON neither need be so.
            if (name.Length == 0)
                continue;
            // When a name comes twice, the last counts, as in other JSON readers.
            if (properties[name] is not { } known)
                properties.Add(new PSNoteProperty(name, Read(property.Value, stop)), preValidated: true);
            else if (known.Name == name)
                known.Value = Read(property.Value, stop);
        }

        return result;
    }

    // With a capacity, members are kept in the object itself. Without, they are in a table of all objects, which takes a multiple of memory and time.
    private static PSObject Create(int members) => (PSObject?)WithCapacity?.Invoke(members) ?? new PSObject();
}
