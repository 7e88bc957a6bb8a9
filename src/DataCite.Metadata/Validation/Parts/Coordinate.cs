using System.Globalization;

namespace DataCite.Metadata;

/// <summary>Reads coordinates. They are numbers today, and text in old records, some with a plus sign.</summary>
internal static class Coordinate
{
    /// <summary>The number in degrees; null when there is none, or after reporting that it is not a number.</summary>
    internal static double? Read(PartValues part, string key, ValidationContext context)
    {
        if (!part.TryGet(key, out var text))
            return null;
        if (TryParse(text) is { } degrees)
            return degrees;
        var withPoint = text.Replace(',', '.');
        context.Refuse(
            FindingCodes.CoordinateForm,
            $"{PrintableText.Quote(text)} is not a number of degrees, such as 52.1; south and west are negative.", key, text,
            TryParse(withPoint) is null ? null : withPoint);
        return null;
    }

    /// <summary>The number if there is one on the earth, without reporting anything.</summary>
    internal static double? TryRead(PartValues part, string key, double largest)
        => part.TryGet(key, out var text) && TryParse(text) is { } degrees && Math.Abs(degrees) <= largest ? degrees : null;

    /// <summary>Reports a coordinate beyond its limit, which the XSD refuses.</summary>
    internal static void CheckRange(PartValues part, string key, double? degrees, double largest, ValidationContext context)
    {
        if (degrees is { } value && Math.Abs(value) > largest)
        {
            context.Refuse(
                FindingCodes.CoordinateRange,
                string.Create(CultureInfo.InvariantCulture, $"{part[key]} is outside -{largest} … {largest} degrees."), key, part[key]);
        }
    }

    private static double? TryParse(string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees)
            ? degrees
            : null;
}
