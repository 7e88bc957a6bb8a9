using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DataCite.Sandbox.Tests.Conformance;

/// <summary>Finds a value in JSON by a path such as <c>$.data[0].attributes.prov:action</c> or <c>$.data[*].id</c>.</summary>
public static partial class JsonPath
{
    /// <returns>False when there is no such place; a place may hold null.</returns>
    public static bool TryFind(JsonNode? root, string path, out JsonNode? value)
    {
        value = root;
        var steps = Step().Matches(path[1..]);
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            if (step.Groups["name"].Success)
            {
                if (value is not JsonObject members || !members.TryGetPropertyValue(step.Groups["name"].Value, out value))
                    return false;
            }
            else if (step.Groups["all"].Success)
            {
                if (value is not JsonArray list)
                    return false;
                var rest = "$" + string.Concat(steps.Skip(i + 1).Select(static later => later.Value));
                value = new JsonArray([.. list.Select(item => TryFind(item, rest, out var found) ? found?.DeepClone() : null)]);
                return true;
            }
            else
            {
                var index = int.Parse(step.Groups["index"].Value, CultureInfo.InvariantCulture);
                if (value is not JsonArray list || index >= list.Count)
                    return false;
                value = list[index];
            }
        }

        return true;
    }

    [GeneratedRegex(@"\.(?<name>[\w:-]+)|\[(?<all>\*)\]|\[(?<index>\d+)\]")]
    private static partial Regex Step();
}
