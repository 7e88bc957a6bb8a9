using System.Globalization;
using System.Text.Json;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Attributes;

/// <summary>Coordinates given as numeric text become numbers.</summary>
internal sealed class Coordinates : JsonRewriter
{
    public static Coordinates Rewriter { get; } = new();

    /// <summary>Whether a member of an object is a coordinate given as numeric text.</summary>
    public static bool IsNumericText(JsonProperty member) => IsCoordinate(member.Name) && AsNumber(member.Value) is not null;

    protected override void WriteMember(JsonProperty member, Utf8JsonWriter writer)
    {
        if (IsCoordinate(member.Name) && AsNumber(member.Value) is { } number)
            writer.WriteNumber(member.Name, number);
        else
            base.WriteMember(member, writer);
    }

    private static bool IsCoordinate(string name)
        => name.EndsWith("Latitude", StringComparison.Ordinal) || name.EndsWith("Longitude", StringComparison.Ordinal);

    private static decimal? AsNumber(JsonElement value)
        => value.ValueKind == JsonValueKind.String
            && decimal.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
