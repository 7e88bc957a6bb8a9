using System.Globalization;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Reads single facts from an answer. What is missing, or of another kind than it should be, is null: the server leaves out what the account may
/// not see. Texts are made safe to print, since strangers write them.
/// </summary>
internal static class JsonFacts
{
    /// <summary>A member of an object; null where there is no object, or no such member.</summary>
    public static JsonElement? Member(this JsonElement element, string name)
        => element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>A text.</summary>
    public static string? Text(this JsonElement element, string name)
        => element.Member(name) is { ValueKind: JsonValueKind.String } value ? PrintableText.Of(value.GetString()) : null;

    /// <summary>A whole number, also where it is written as text.</summary>
    public static long? Number(this JsonElement element, string name) => element.Member(name) switch
    {
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt64(out var number) => number,
        { ValueKind: JsonValueKind.String } value when long.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>Yes or no.</summary>
    public static bool? Truth(this JsonElement element, string name)
        => element.Member(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;

    /// <summary>A time; UTC where it does not say otherwise.</summary>
    public static DateTimeOffset? Time(this JsonElement element, string name)
        => element.Member(name) is { ValueKind: JsonValueKind.String } value
            && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>The texts of a list; without those that are no texts.</summary>
    public static string[] Texts(this JsonElement element, string name)
        => element.Member(name) is { ValueKind: JsonValueKind.Array } values
            ? [.. values.EnumerateArray().Where(static value => value.ValueKind is JsonValueKind.String).Select(static value => PrintableText.Of(value.GetString())!)]
            : [];

    /// <summary>The ids of a relationship with several resources, in lower case.</summary>
    public static string[] RelatedIds(this JsonElement row, string relationship)
        => row.Related(relationship) is { ValueKind: JsonValueKind.Array } data
            ? [.. data.EnumerateArray().Select(static item => item.Text("id")?.ToLowerInvariant()).OfType<string>()]
            : [];

    /// <summary>The id of a relationship with one resource, in lower case.</summary>
    public static string? RelatedId(this JsonElement row, string relationship)
        => row.Related(relationship)?.Text("id")?.ToLowerInvariant();

    private static JsonElement? Related(this JsonElement row, string relationship)
        => row.Member("relationships")?.Member(relationship)?.Member("data");
}
