namespace DataCite.Metadata;

/// <summary>The limits of coordinates on the earth, in degrees.</summary>
internal static class Earth
{
    /// <summary>The poles.</summary>
    public const double LargestLatitude = 90;

    /// <summary>The date line.</summary>
    public const double LargestLongitude = 180;
}
