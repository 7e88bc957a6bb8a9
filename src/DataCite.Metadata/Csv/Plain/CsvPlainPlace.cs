using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>Places with a name, a point and a box; not those with a polygon.</summary>
internal sealed class CsvPlainPlace(CsvPlainWriter writer) : CsvPlainList(writer, CsvPlaceGroup.GeoLocation, new CsvPlainProperty("geoLocationPlace", "Place", CsvPlainValue.IsText))
{
    private readonly CsvPlainDegrees _point = new(
        writer, ("pointLatitude", "Latitude", Earth.LargestLatitude), ("pointLongitude", "Longitude", Earth.LargestLongitude));

    private readonly CsvPlainDegrees _box = new(
        writer, ("southBoundLatitude", "South", Earth.LargestLatitude), ("northBoundLatitude", "North", Earth.LargestLatitude),
        ("westBoundLongitude", "West", Earth.LargestLongitude), ("eastBoundLongitude", "East", Earth.LargestLongitude));

    public override void Begin()
    {
        base.Begin();
        _point.Begin();
        _box.Begin();
    }

    protected override bool TryReadOther(ref Utf8JsonReader reader)
    {
        var shape = reader.ValueTextEquals("geoLocationPoint"u8) ? _point : reader.ValueTextEquals("geoLocationBox"u8) ? _box : null;
        if (shape is not null)
        {
            reader.Read();
            return shape.TryRead(ref reader);
        }

        if (!reader.ValueTextEquals("geoLocationPolygon"u8))
            return false;
        reader.Read();
        return IsNothing(ref reader);
    }

    protected override bool AreKept()
    {
        var isKept = (_point.IsThere || _box.IsThere || !Values[0].IsEmpty) && (!_box.IsThere || _box[0] <= _box[1]);
        _point.Write(Next);
        _box.Write(Next);
        _point.Begin();
        _box.Begin();
        return isKept;
    }
}
