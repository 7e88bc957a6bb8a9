using System.Collections.ObjectModel;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.PowerShell.Shown;

/// <summary>A value as it may be shown. What is safe is the value itself, so that a list can be added to.</summary>
internal static class ShownValue
{
    public static object? Of(object? value) => value switch
    {
        null => null,
        string text => PrintableText.Lines(text),
        IReadOnlyList<string> texts => texts.All(IsSafe) ? value : new ReadOnlyCollection<string>([.. texts.Select(PrintableText.Lines)]),
        JsonElement json => ShownJson.IsSafe(json) ? value : ShownJson.Of(json),
        IDictionary<string, JsonElement> values => values.All(static pair => IsSafe(pair.Key) && ShownJson.IsSafe(pair.Value)) ? value
            : new ReadOnlyDictionary<string, JsonElement>(Shown(values)),
        _ => value,
    };

    private static bool IsSafe(string text) => text is null || ReferenceEquals(PrintableText.Lines(text), text);

    private static Dictionary<string, JsonElement> Shown(IDictionary<string, JsonElement> values)
    {
        var shown = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (key, value) in values)
            shown.TryAdd(PrintableText.Lines(key), ShownJson.Of(value));
        return shown;
    }
}
