namespace DataCite.Metadata;

/// <summary>
/// A box on the earth. Its west may have a greater longitude than its east: then it lies across the 180th meridian; but one that would
/// reach around more than half of the earth was most likely written the wrong way round.
/// </summary>
internal static class BoxCheck
{
    internal static void Check(PartValues box, ValidationContext context)
    {
        if (IsExchanged(box))
        {
            context.Refuse(
                FindingCodes.CoordinateSwapped,
                $"Latitudes of {box["southBoundLatitude"]} and {box["northBoundLatitude"]} are not on the earth; latitudes and longitudes "
                    + $"({box["westBoundLongitude"]}, {box["eastBoundLongitude"]}) seem exchanged.",
                "southBoundLatitude", box["southBoundLatitude"], box["westBoundLongitude"]);
            return;
        }

        var west = Read("westBoundLongitude", Earth.LargestLongitude);
        var east = Read("eastBoundLongitude", Earth.LargestLongitude);
        var south = Read("southBoundLatitude", Earth.LargestLatitude);
        var north = Read("northBoundLatitude", Earth.LargestLatitude);
        if (south > north)
        {
            context.Warn(
                FindingCodes.BoxReversed,
                $"The south ({box["southBoundLatitude"]}) is north of the north ({box["northBoundLatitude"]}). Exchange them.",
                "southBoundLatitude", box["southBoundLatitude"], box["northBoundLatitude"]);
        }

        if (west > east && east + 360 - west > 180)
        {
            context.Warn(
                FindingCodes.BoxReversed,
                $"From {box["westBoundLongitude"]} east to {box["eastBoundLongitude"]} is more than "
                    + "half of the earth. West and east seem exchanged.",
                "westBoundLongitude", box["westBoundLongitude"], box["eastBoundLongitude"]);
        }

        double? Read(string key, double largest)
        {
            var degrees = Coordinate.Read(box, key, context);
            Coordinate.CheckRange(box, key, degrees, largest, context);
            return Coordinate.TryRead(box, key, largest);
        }
    }

    /// <summary>Whether both latitudes are beyond 90° and everything would be on the earth the other way round.</summary>
    private static bool IsExchanged(PartValues box)
    {
        return Read("southBoundLatitude") > Earth.LargestLatitude && Read("northBoundLatitude") > Earth.LargestLatitude
            && Read("westBoundLongitude") <= Earth.LargestLatitude && Read("eastBoundLongitude") <= Earth.LargestLatitude;

        // What is no number compares to nothing, so that nothing is reported about it here.
        double Read(string key) => Math.Abs(Coordinate.TryRead(box, key, Earth.LargestLongitude) ?? double.NaN);
    }
}
