using System.Globalization;
using System.Security.Cryptography;
using DataCite.Metadata;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois;

/// <summary><c>GET /dois/random</c>: names that look unused; nothing is reserved.</summary>
internal static class RandomNames
{
    private const int Most = 1000;

    public static ServerResponse Answer(ServerRequest request)
    {
        var query = request.Query;
        var prefix = query["prefix"] ?? throw ApiErrors.Request(422, "Parameter prefix is required");
        var start = prefix + (prefix.Contains('/', StringComparison.Ordinal) ? "-" : "/");
        if (!DoiName.TryParse(start + "x", out var name) || !name.Value.StartsWith(prefix, StringComparison.Ordinal))
            throw ApiErrors.Unnamed("No valid prefix found");
        var count = int.TryParse(query["size"], CultureInfo.InvariantCulture, out var size) ? Math.Clamp(size, 0, Most) : 1;
        int? number = int.TryParse(query["number"], CultureInfo.InvariantCulture, out var given)
            ? Math.Clamp(given, 0, DoiSuffix.MaxNumber)
            : null;

        var buffer = new Utf8Buffer(256);
        buffer.Append("""{"dois":["""u8);
        var names = Enumerable.Range(0, count)
            .Select(_ => start + DoiSuffix.FromNumber(number ?? RandomNumberGenerator.GetInt32(0, DoiSuffix.MaxNumber + 1)))
            .Distinct(StringComparer.Ordinal);
        foreach (var each in names)
        {
            if (buffer.EndsWith((byte)'"'))
                buffer.Append((byte)',');
            buffer.AppendString(each);
        }

        buffer.Append("]}"u8);
        return new ServerResponse(200, buffer);
    }
}
