namespace DataCite.Metadata;

/// <summary>A point on the earth: a latitude beyond 90° that would be a fine longitude was most likely exchanged with it.</summary>
internal static class PointCheck
{
    private const string LongitudeKey = "pointLongitude";
    private const string LatitudeKey = "pointLatitude";

    internal static void Check(PartValues point, ValidationContext context)
    {
        var longitude = Coordinate.Read(point, LongitudeKey, context);
        var latitude = Coordinate.Read(point, LatitudeKey, context);
        if (latitude is { } north && longitude is { } east
            && Math.Abs(north) is > Earth.LargestLatitude and <= Earth.LargestLongitude
            && Math.Abs(east) <= Earth.LargestLatitude)
        {
            context.Refuse(
                FindingCodes.CoordinateSwapped,
                $"A latitude of {point[LatitudeKey]} is not on the earth; latitude and longitude ({point[LongitudeKey]}) seem exchanged.",
                LatitudeKey, point[LatitudeKey], point[LongitudeKey]);
            return;
        }

        Coordinate.CheckRange(point, LongitudeKey, longitude, Earth.LargestLongitude, context);
        Coordinate.CheckRange(point, LatitudeKey, latitude, Earth.LargestLatitude, context);
    }
}
