using System.Management.Automation;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.PowerShell.Api;

/// <summary>
/// Turns JSON into the objects that PowerShell works with. Text stays text, dates included: these are the server's own words, made safe to
/// show.
/// </summary>
internal static class JsonObjects
{
    public static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Read).ToArray(),
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

    private static PSObject ReadObject(JsonElement element)
    {
        var result = new PSObject();
        foreach (var property in element.EnumerateObject())
        {
            var name = PrintableText.Of(property.Name);
            // Properties of objects have a name, and upper and lower case are the same; in JSON neither need be so.
            if (name.Length > 0 && result.Properties[name] is null)
                result.Properties.Add(new PSNoteProperty(name, Read(property.Value)), preValidated: true);
        }

        return result;
    }
}
