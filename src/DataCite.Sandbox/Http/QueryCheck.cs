using System.Text;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Http;

/// <summary>Queries that the server's framework refuses before any controller sees them: bad encodings, and a key that is both text and a group.</summary>
internal static class QueryCheck
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="RefusalException">A 400.</exception>
    public static void Run(string rawQuery)
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in rawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var part in pair.Split('=', 2))
                CheckEncoding(part);
            CheckGroup(PercentText.DecodeForm(pair.Split('=', 2)[0]), kinds);
        }
    }

    private static void CheckEncoding(string raw)
    {
        var bytes = new List<byte>(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '%')
                bytes.AddRange(raw[i] < 256 ? [(byte)raw[i]] : Encoding.UTF8.GetBytes(raw, i, 1));
            else if (i + 2 < raw.Length && char.IsAsciiHexDigit(raw[i + 1]) && char.IsAsciiHexDigit(raw[i + 2]))
            {
                bytes.Add(Convert.ToByte(raw.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
                throw ApiErrors.Request(400, $"Invalid query parameters: invalid %-encoding ({raw})");
        }

        try
        {
            Strict.GetCharCount([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            throw ApiErrors.Request(400, "Invalid query parameters: Invalid encoding for parameter");
        }
    }

    private static void CheckGroup(string key, Dictionary<string, string> kinds)
    {
        var bracket = key.IndexOf('[', StringComparison.Ordinal);
        var name = bracket < 0 ? key : key[..bracket];
        var kind = bracket < 0 ? "String" : key.AsSpan(bracket).StartsWith("[]") ? "Array" : "Hash";
        if (kinds.TryGetValue(name, out var known) && known != kind && kind != "String")
            throw ApiErrors.Request(400, $"Invalid query parameters: expected {kind} (got {known}) for param `{name}'");
        kinds[name] = kind;
    }
}
