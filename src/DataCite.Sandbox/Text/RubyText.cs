using System.Text.Json;

namespace DataCite.Sandbox.Text;

/// <summary>JSON the way the server's language shows it in messages, since Ruby 3.4 with spaces around its arrows.</summary>
internal static class RubyText
{
    public static string Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(", ", element.EnumerateObject().Select(static member => $"\"{member.Name}\" => {Of(member.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(", ", element.EnumerateArray().Select(Of))}]",
        JsonValueKind.Null => "nil",
        _ => element.GetRawText(),
    };
}
