using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataCite.Sandbox.Text;

/// <summary>Reads <c>data[attributes][url]=…</c> into the object that JSON would have given.</summary>
internal static class FormBody
{
    private const int DeepestNesting = 32;

    public static JsonElement Parse(string form)
    {
        var root = new JsonObject();
        foreach (var pair in form.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var key = PercentText.DecodeForm(equals < 0 ? pair : pair[..equals]);
            var value = equals < 0 ? string.Empty : PercentText.DecodeForm(pair[(equals + 1)..]);
            var path = key.Split('[').Select(static part => part.TrimEnd(']')).ToArray();
            if (path.Length <= DeepestNesting)
                Set(root, path, value);
        }

        using var document = JsonDocument.Parse(root.ToJsonString(), JsonBytes.ReaderOptions);
        return document.RootElement.Clone();
    }

    // `a[]=1&a[]=2` makes a list, and `a[][b]=1` a list of objects that grows when a key repeats.
    private static void Set(JsonObject root, string[] path, string value)
    {
        var target = root;
        for (var i = 0; i < path.Length - 1; i++)
        {
            var name = path[i];
            if (path[i + 1].Length > 0)
            {
                if (target[name] is not JsonObject next)
                    target[name] = next = [];
                target = next;
                continue;
            }

            if (target[name] is not JsonArray list)
                target[name] = list = [];
            if (i + 2 >= path.Length)
            {
                list.Add((JsonNode)value);
                return;
            }

            if (list.Count == 0 || list[^1] is not JsonObject item || item.ContainsKey(path[i + 2]))
                list.Add((JsonNode)(item = []));
            target = item;
            i++;
        }

        target[path[^1]] = value;
    }
}
