namespace DataCite.Sandbox.Text;

/// <summary>Reads an <c>Accept</c> header.</summary>
internal static class AcceptHeader
{
    /// <summary>The media types in order of preference, lower case, without parameters.</summary>
    public static IReadOnlyList<string> Parse(string? header)
    {
        if (string.IsNullOrWhiteSpace(header))
            return [];
        return [.. header.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Split)
            .Where(static item => item.Type.Length > 0 && item.Quality > 0)
            .OrderByDescending(static item => item.Quality)
            .Select(static item => item.Type)];
    }

    /// <summary>A parameter of the media types asked for, <c>style</c> in <c>text/x-bibliography; style=ieee</c>.</summary>
    public static string? Parameter(string? header, string name)
        => header?.Split([';', ','], StringSplitOptions.TrimEntries)
            .Where(part => part.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))
            .Select(part => part[(name.Length + 1)..].Trim('"'))
            .FirstOrDefault();

    private static (string Type, double Quality) Split(string item)
    {
        var parts = item.Split(';', StringSplitOptions.TrimEntries);
        var quality = 1.0;
        foreach (var part in parts.Skip(1))
        {
            if (part.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
                && double.TryParse(part.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture, out var value))
                quality = value;
        }

        return (parts[0].ToLowerInvariant(), quality);
    }
}
