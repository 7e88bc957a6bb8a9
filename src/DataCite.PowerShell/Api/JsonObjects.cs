using System.Management.Automation;
using System.Text.Json;

namespace DataCite.PowerShell.Api;

/// <summary>
/// Turns JSON into the objects that PowerShell works with. Text stays text, dates included: these are the server's own words.
/// </summary>
internal static class JsonObjects
{
    public static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Read).ToArray(),
        JsonValueKind.String => element.GetString(),
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
            // Properties of objects have a name, and upper and lower case are the same; in JSON neither need be so.
            if (property.Name.Length > 0 && result.Properties[property.Name] is null)
                result.Properties.Add(new PSNoteProperty(property.Name, Read(property.Value)), preValidated: true);
        }

        return result;
    }
}
