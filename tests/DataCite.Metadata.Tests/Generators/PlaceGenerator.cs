namespace DataCite.Metadata.Tests.Generators;

/// <summary>Made-up places on the earth.</summary>
internal sealed class PlaceGenerator(Random random, TextGenerator text)
{
    public GeoLocation Make()
    {
        var place = new GeoLocation();
        var kind = random.Next(1, 16);
        if ((kind & 1) != 0)
            place.GeoLocationPlace = text.Phrase();
        if ((kind & 2) != 0)
            place.GeoLocationPoint = Point();
        if ((kind & 4) != 0)
            place.GeoLocationBox = Box();
        if ((kind & 8) != 0)
            place.GeoLocationPolygon = Polygon();
        return place;
    }

    private GeoLocationPoint Point() => new() { PointLongitude = Degrees(-180, 180), PointLatitude = Degrees(-90, 90) };

    private GeoLocationBox Box()
    {
        var (west, south) = (Degrees(-180, 170), Degrees(-90, 80));
        return new GeoLocationBox
        {
            WestBoundLongitude = west,
            EastBoundLongitude = Degrees(west, 180),
            SouthBoundLatitude = south,
            NorthBoundLatitude = Degrees(south, 90),
        };
    }

    private List<GeoLocationPolygonEntry> Polygon()
    {
        var (longitude, latitude) = (Degrees(-170, 160), Degrees(-80, 70));
        GeoLocationPolygonEntry Corner(double east, double north)
            => new() { PolygonPoint = new GeoLocationPoint { PointLongitude = longitude + east, PointLatitude = latitude + north } };

        List<GeoLocationPolygonEntry> corners = [Corner(0, 0), Corner(10, 0), Corner(10, 10), Corner(0, 10), Corner(0, 0)];
        if (random.Next(2) == 0)
            corners.Add(new GeoLocationPolygonEntry { InPolygonPoint = new GeoLocationPoint { PointLongitude = longitude + 5, PointLatitude = latitude + 5 } });
        return corners;
    }

    // Four places behind the point: ten metres.
    private double Degrees(double from, double to) => Math.Round(from + (random.NextDouble() * (to - from)), 4);
}
