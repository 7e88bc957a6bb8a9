using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DataCite.Sandbox.Tests.Conformance;

/// <summary>Checks one expectation of a row against an answer.</summary>
public static partial class Expectation
{
    /// <returns>What is wrong, or null.</returns>
    public static string? Check(string expectation, HttpResponseMessage response, string body)
    {
        if (expectation == "empty")
            return body.Length == 0 ? null : $"the body should be empty and is: {Shorten(body)}";
        if (expectation.StartsWith("text ", StringComparison.Ordinal))
            return CheckText(expectation[5..], body);
        if (expectation.StartsWith("< ", StringComparison.Ordinal))
            return CheckHeader(expectation[2..], response);
        var match = Place().Match(expectation);
        if (!match.Success)
            throw new FormatException($"'{expectation}' is not an expectation.");
        return CheckPlace(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value.Trim(), body);
    }

    private static string? CheckText(string rest, string body)
    {
        var matches = rest[0] == '='
            ? body == rest[2..].Replace("\\n", "\n", StringComparison.Ordinal)
            : Regex.IsMatch(body, rest[2..], RegexOptions.CultureInvariant);
        return matches ? null : $"the text should be {rest} and is: {Shorten(body)}";
    }

    private static string? CheckHeader(string rest, HttpResponseMessage response)
    {
        var parts = rest.Split(' ', 3);
        var (name, relation) = (parts[0].TrimEnd(':'), parts[1]);
        var values = response.Headers.TryGetValues(name, out var found) || response.Content.Headers.TryGetValues(name, out found)
            ? string.Join(", ", found) : null;
        var holds = relation switch
        {
            "absent" => values is null,
            "present" => values is not null,
            "~" => values is not null && Regex.IsMatch(values, parts[2], RegexOptions.CultureInvariant),
            _ => values == rest[(parts[0].Length + 1)..],
        };
        return holds ? null : $"the header should be '{rest}' and is '{values ?? "absent"}'";
    }

    private static string? CheckPlace(string path, string relation, string expected, string body)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(body);
        }
        catch (System.Text.Json.JsonException)
        {
            return $"the body should be JSON and is: {Shorten(body)}";
        }

        var exists = JsonPath.TryFind(root, path, out var value);
        var holds = relation switch
        {
            "absent" => !exists,
            "present" => exists,
            "=" => exists && JsonNode.DeepEquals(value, JsonNode.Parse(expected)),
            "~" => exists && Regex.IsMatch(TextOf(value), expected, RegexOptions.CultureInvariant),
            "count" => value is JsonArray list && list.Count == int.Parse(expected, CultureInfo.InvariantCulture),
            "has" => value is JsonArray items && items.Any(item => JsonNode.DeepEquals(item, JsonNode.Parse(expected))),
            "lacks" => value is JsonArray others && !others.Any(item => JsonNode.DeepEquals(item, JsonNode.Parse(expected))),
            "keys" => value is JsonObject members && string.Join(' ', members.Select(static member => member.Key)) == expected,
            _ => throw new FormatException($"'{relation}' is not a relation."),
        };
        if (holds)
            return null;
        var shown = !exists ? "absent" : relation == "keys" && value is JsonObject keyed
            ? string.Join(' ', keyed.Select(static member => member.Key)) : value?.ToJsonString() ?? "null";
        return $"{path} should be {relation} {expected} and is {Shorten(shown)}";
    }

    private static string TextOf(JsonNode? value)
        => value is JsonValue scalar && scalar.TryGetValue(out string? text) ? text : value?.ToJsonString() ?? "null";

    private static string Shorten(string text) => text.Length <= 1500 ? text : text[..1500] + "…";

    [GeneratedRegex(@"^(\$\S*) (absent|present|=|~|count|has|lacks|keys)( .*)?$")]
    private static partial Regex Place();
}
