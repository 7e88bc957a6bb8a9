using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>
/// Reads texts that <see cref="JsonElement.GetString"/> cannot: a parser accepts <c>"\ud83d"</c>, but no string can be made of it.
/// </summary>
internal static class JsonText
{
    /// <summary>The text, with U+FFFD in place of what is damaged.</summary>
    internal static string Read(JsonElement element, out TextDamage damage)
    {
        try
        {
            damage = TextDamage.None;
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Repair(element.GetRawText, out damage);
        }
    }

    /// <summary>The name of a property, with U+FFFD in place of what is damaged.</summary>
    internal static string ReadName(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Repair(property.ToString, out _);
        }
    }

    private static string Repair(Func<string> raw, out TextDamage damage)
    {
        try
        {
            damage = TextDamage.UnpairedSurrogate;
            return Unescape(raw());
        }
        catch (InvalidOperationException)
        {
            damage = TextDamage.InvalidEncoding;
            return "\uFFFD";
        }
    }

    /// <summary>Reads the JSON string that a text begins with, passing over what no string can hold.</summary>
    private static string Unescape(string json)
    {
        var text = new StringBuilder(json.Length);
        for (var i = 1; i < json.Length && json[i] != '"'; i++)
        {
            if (json[i] != '\\')
            {
                text.Append(json[i]);
                continue;
            }

            i++;
            if (json[i] == 'u')
            {
                text.Append((char)int.Parse(json.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(json[i] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var c => c });
            }
        }

        // Encoding there and back puts U+FFFD in place of halves of pairs.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
